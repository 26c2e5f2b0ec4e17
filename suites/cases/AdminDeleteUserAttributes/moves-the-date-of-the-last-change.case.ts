/** Attributes that are taken away move the date of the last change. */
import { movesTheDate } from '../moves-the-date.ts'

export default movesTheDate(import.meta.url, { UserAttributeNames: ['name'] })
