/** The grammar of the command line. What the values are worth is `settings.ts`'s business. */
import type { CommanderError } from 'commander'
import { Command } from 'commander'
import type { Suite } from '../../spec/record.ts'
import { isWithoutScheme } from '../wire/base-url.ts'
import { print } from './streams.ts'
import { badOption } from './values.ts'

/** Options by their long names, as text; absent where not given. */
export type RawOptions = Record<string, string | string[] | boolean | undefined>

export interface Actions {
  run: (url: string | undefined, options: RawOptions) => Promise<number>
  plan: (url: string | undefined, options: RawOptions) => Promise<number>
  list: (options: RawOptions) => Promise<number>
  clean: (url: string | undefined, options: RawOptions) => Promise<number>
  serve: (options: RawOptions) => Promise<number>
}

/** The suites that hold cases so far. */
export const BUILT_SUITES: readonly Suite[] = [
  'accept',
  'reject',
  'faults',
  'protocol',
  'authorization',
  'pagination',
  'flows',
  'limits',
]

const URL_HELP = 'base URL of the target; without one, the embedded reference target is judged'

/**
 * @param done is given the exit code of the command that ran.
 */
export function program(version: string, actions: Actions, done: (code: number) => void): Command {
  const top = new Command('poolproof')
    .description(
      'Says, with evidence, where an implementation of the Amazon Cognito Identity Provider API keeps the contract.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpCommand('help [command]', 'print what there is to say of a command')
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .addHelpText('after', '\nExit code: 0 conforms, 1 does not conform, 2 could not judge.')
  const act =
    (action: Actions['run']) =>
    async (url: string | undefined, options: RawOptions): Promise<void> => {
      done(await action(...withoutStray(url, options)))
    }
  runOptions(selection(top.argument('[url]', URL_HELP))).action(act(actions.run))
  runOptions(
    selection(top.command('run').description('run the suite (the default)').argument('[url]', URL_HELP)),
  ).action(act(actions.run))
  const plan = top.command('plan').description('say what a run would call and create; sends no request to the target')
  runOptions(selection(plan.argument('[url]', URL_HELP))).action(act(actions.plan))
  selection(top.command('list').description('list the cases that a run would try')).action(
    async (options: RawOptions) => done(await actions.list(options)),
  )
  const clean = top.command('clean').description('remove what a killed run left on a target, and nothing else')
  cleanOptions(clean.argument('[url]', 'base URL of the target; without one, url of the config file')).action(
    act(actions.clean),
  )
  top
    .command('serve')
    .description('serve the reference target until stopped')
    .option('--port <n>', 'port to listen on; 0 takes any free one', '9777')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--edition <date>', 'edition of the service model')
    .option('--statuses <profile>', 'which HTTP status a fault carries: wire, modeled or numbered', 'wire')
    .option('--verify-signatures', 'take no signature but those that poolproof makes for this machine (default: any)')
    .action(async (options: RawOptions) => done(await actions.serve(options)))
  return quiet(top)
}

function selection(command: Command): Command {
  command
    .option('--operation <names...>', 'operations to judge (names or globs)')
    .option('--suite <names...>', `suites to run: ${BUILT_SUITES.join(', ')} (default: all)`)
    .option('--case <ids...>', 'cases to run (ids or globs)')
  return contract(command)
}

function contract(command: Command): Command {
  return command
    .option('--edition <date>', 'edition of the service model (default: the latest; under numbered 2023-07-13)')
    .option('--statuses <profile>', 'which HTTP status a fault carries: wire, modeled or numbered (default: wire)')
    .option('--config <file>', 'config file (default: poolproof.config.ts, .js or .mjs in this folder)')
}

function runOptions(command: Command): Command {
  return asking(command)
    .option('--level <level>', 'the lowest level whose violation fails the run: must, should or may (default: must)')
    .option('--seed <n>', 'makes the same values again (default: a new one)')
    .option('--runs <n>', 'values per generated case (default: 20 on this machine, else 5)')
    .option('--concurrency <n>', 'cases at once (default: 8 on this machine, else 2; 1 for cognito-local)')
    .option(
      '--budget <kind=n...>',
      'at most so many requests or messages to people: requests=5000 messages=40 (default: elsewhere messages=40)',
    )
    .option('--emulator <name>', 'start this emulator, judge it, stop it: cognito-local')
    .option('--out <dir>', 'folder for the reports (default: reports/out in a clone, else poolproof-report)')
    .option('--reporter <names...>', 'what to write: terminal, json, junit, markdown (default: all)')
}

function cleanOptions(command: Command): Command {
  return asking(contract(command))
    .option(
      '--out <dir>',
      'folder with what a killed run noted (default: reports/out in a clone, else poolproof-report)',
    )
    .option('--run <id>', 'only what this run made, however young: the digits in poolproof-<id>-...')
    .option('--all', 'also what is younger than an hour, and may be of a run at work')
    .option('--concurrency <n>', 'requests at once (default: 8 on this machine, else 2)')
    .option('--dry-run', 'only tell what would be removed')
}

/** How a target is asked. */
function asking(command: Command): Command {
  return command
    .option('--rate <n/s>', 'at most so many requests per second (default: unlimited on this machine, else 5/s)')
    .option('--timeout <ms>', 'for one request and its answer (default: 10000)')
    .option('--region <name>', 'region to sign for (default: from the URL or the environment)')
    .option('--profile <name>', 'profile of the AWS configuration to sign with')
}

/** Commander's own words become an error that is told like every other one. */
function quiet(top: Command): Command {
  for (const command of [top, ...top.commands]) {
    command.exitOverride((error) => {
      throw error
    })
    command.configureOutput({ writeOut: print, writeErr: () => undefined })
  }
  return top
}

/** What commander threw, as ours: undefined where help or the version was asked for and is printed. */
export function told(error: CommanderError): Error | undefined {
  if (error.exitCode === 0) return undefined
  const text = error.message.replace(/^error: /, '').replace(/\n\(Did you mean (.*)\)$/, ': did you mean $1')
  return badOption(`${text.replace(/\s+/g, ' ')} (see poolproof --help)`)
}

/** `--operation A URL`: an option that takes many values swallows the URL behind it; it is given back. */
function withoutStray(url: string | undefined, options: RawOptions): [string | undefined, RawOptions] {
  let found = url
  const kept = Object.entries(options).map(([name, value]) => {
    if (!Array.isArray(value)) return [name, value]
    const urls = value.filter((one) => /^https?:\/\//i.test(one) || isWithoutScheme(one))
    for (const other of urls) {
      if (found !== undefined) throw badOption(`"${found}" and "${other}" name two targets: give one of them`)
      found = other
    }
    return [name, value.filter((one) => !urls.includes(one))]
  })
  return [found, Object.fromEntries(kept) as RawOptions]
}
