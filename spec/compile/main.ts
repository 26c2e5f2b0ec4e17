/** The command `spec:compile`: service models in, `spec/editions/<date>.openapi.json` out. */
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Command, CommanderError } from 'commander'
import { SuiteError } from '../errors.ts'
import { packageRoot } from '../root.ts'
import { compileModel } from './document.ts'
import { parseModel } from './model.ts'

const DATE = /^\d{4}-\d{2}-\d{2}$/

/** The edition's date: as asked for, else from the file name `cognito-idp-<date>.json`. */
function dateOf(file: string, asked: string | undefined): string {
  const date = asked ?? /^cognito-idp-(.+)\.json$/.exec(basename(file))?.[1]
  if (date !== undefined && DATE.test(date)) return date
  throw new SuiteError(
    'no-edition-date',
    asked === undefined
      ? `${file}: the file name is not cognito-idp-<date>.json, so say --edition YYYY-MM-DD`
      : `--edition wants YYYY-MM-DD, not "${asked}"`,
  )
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new SuiteError('unreadable', `cannot read ${file}: ${(cause as Error).message}`, { cause })
  }
}

function run(files: string[], options: { edition?: string; out: string }): void {
  if (options.edition !== undefined && files.length > 1) {
    throw new SuiteError('one-date-many-models', '--edition goes with one model, not with several')
  }
  for (const file of files) {
    const date = dateOf(file, options.edition)
    const document = compileModel(parseModel(read(file), file), date)
    const target = join(options.out, `${date}.openapi.json`)
    writeFileSync(target, `${JSON.stringify(document, null, 2)}\n`)
    process.stdout.write(`${target}: ${Object.keys(document.paths ?? {}).length} operations\n`)
  }
}

const command = new Command('spec:compile')
  .description('Compiles service models (botocore JSON form) to OpenAPI 3.1 editions.')
  .argument('<model...>', 'cognito-idp-<date>.json')
  .option('--edition <date>', 'the date of the edition, where the file name does not tell it')
  .option('--out <dir>', 'where to write', join(packageRoot(), 'spec', 'editions'))
  .action(run)
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'spec:compile: ')) })

try {
  command.parse()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    process.stderr.write(`spec:compile: ${(error as Error).message.replaceAll('\n', ' ')}\n`)
    process.exitCode = 2
  }
}
