/** Refusals of what a request may not say together: rows that differ only in what is added, and in their source. */
import type { Source } from '../../spec/evidence.ts'
import { schemaAt, stepsOf } from '../../spec/path.ts'
import { loadEdition } from '../../spec/edition.ts'
import type { CaseContext } from '../engine/case.ts'
import type { Recipe } from '../faults/recipe.ts'
import type { Input, Success, Wish } from '../operations/success.ts'

export interface Combination {
  /** The last part of the id. */
  variant: string
  title: string
  source: Source[]
  /** Default `InvalidParameterException`. */
  fault?: string
  /** As `spec/wire/fault-texts.json` has it. */
  says?: string
  /** What is added to the accepted request; a function, where it takes another question. */
  adds: Input | ((ctx: CaseContext) => Promise<Input>)
  /** Members that the edition has to know, by their paths in the input. */
  takes?: readonly string[]
  wish?: Wish
  calls?: readonly string[]
}

export const combinations = (rows: readonly Combination[]): Recipe[] => rows.map(recipeOf)

function recipeOf({ fault = 'InvalidParameterException', adds, takes = [], wish, ...row }: Combination): Recipe {
  return {
    ...row,
    fault,
    applies: (success) => takes.every((path) => isTaken(success, path)),
    provokes: () => ({
      changes: 'request',
      ...(wish === undefined ? {} : { wish }),
      request: async (ctx, { input }) => ({ ...input, ...(typeof adds === 'function' ? await adds(ctx) : adds) }),
    }),
  }
}

const isTaken = ({ operation }: Success, path: string): boolean =>
  schemaAt(loadEdition(operation.edition), operation.input, stepsOf(path)) !== undefined
