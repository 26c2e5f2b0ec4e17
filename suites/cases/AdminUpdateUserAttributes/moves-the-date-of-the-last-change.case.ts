/** Attributes that are given other values move the date of the last change. */
import { movesTheDate } from '../moves-the-date.ts'

export default movesTheDate(import.meta.url, { UserAttributes: [{ Name: 'name', Value: 'Second' }] })
