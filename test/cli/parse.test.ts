import { expect, test } from 'vitest'
import { COMMANDS, flagsOf } from '../../src/cli/flags.js'
import { nearest } from '../../src/cli/nearest.js'
import { languageOf } from '../../src/cli/parse.js'
import { runCli } from './memory-cli.js'

const TRACE_FLAGS = COMMANDS.filter(({ name }) => name === 'trace').flatMap(flagsOf)

const usage = async (...args: string[]) => {
  const { status, stdout, stderr } = await runCli(args)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  return stderr
}

test.each([
  [['--jsno'], 'Unknown option --jsno; did you mean --json? See'],
  [['trace', '--witdh', '80', 'a'], 'Unknown option --witdh; did you mean --width? See'],
  [['trace', '--frobnicate', 'a'], 'Unknown option --frobnicate. See'],
  [['trace', '-x', 'a'], 'Unknown option -x. See'],
  [['trcae', 'a'], 'Unknown command trcae; did you mean trace? See'],
  [['publish', 'a'], 'Unknown command publish. See'],
  [[], 'No command was given. See'],
  [['trace'], 'No input was given'],
  [['trace', 'a', '--json', '--jsonl'], '--json and --jsonl exclude each other'],
  [['trace', 'a', '--json', '--explain', 'a1'], '--explain and --json exclude each other'],
  [['trace', 'a', '--outlet'], '--outlet needs a value: --outlet NAME'],
  [['trace', 'a', '--outlet', '--json'], '--outlet needs a value'],
  [['trace', 'a', '--published', 'yesterday'], '--published yesterday: wanted is an EDTF date'],
  [['trace', 'a', '--width', '9'], '--width 9: wanted is a number of columns'],
  [['trace', 'a', '--lang', 'fr'], '--lang fr: wanted is ar, en'],
  [['trace', 'a', '--quiet=yes'], '--quiet takes no value'],
])('%j is a mistake', async (args, message) => {
  expect(await usage(...args)).toContain(message)
})

test('a mistake is said in Arabic to who asks for it', async () => {
  expect(await usage('trace', '--jsno', '--lang=ar')).toBe(
    'isnad: خيار غير معروف --jsno، هل المقصود --json؟ انظر `isnad --help`.\n',
  )
})

test('help names every flag, in both languages, and needs no input', async () => {
  for (const args of [
    ['trace', '--help'],
    ['trace', '-h', '--lang', 'ar'],
  ]) {
    const { status, stdout } = await runCli(args)
    expect(status).toBe(0)
    for (const flag of TRACE_FLAGS) expect(stdout).toContain(`--${flag.name}`)
  }
})

test('help without a command names every command', async () => {
  const { status, stdout } = await runCli(['--help'])
  expect(status).toBe(0)
  for (const { name } of COMMANDS) expect(stdout).toContain(`isnad ${name} `)
})

test('after -- a word is an input, whatever it looks like', async () => {
  const { status, stdout } = await runCli(['trace', '--jsonl', '--', '--json'], {
    files: { '--json': 'قال متحدث إن الجسر فُتح.' },
  })
  expect(status).toBe(0)
  expect(stdout).toContain('"path":"--json"')
})

test.each([
  [[], {}, 'en'],
  [[], { LANG: 'ar_EG.UTF-8' }, 'ar'],
  [[], { LANG: 'en_US.UTF-8', LC_ALL: 'ar' }, 'ar'],
  [['--lang', 'en'], { LANG: 'ar' }, 'en'],
  [['--lang=ar'], {}, 'ar'],
  [['--lang', 'xx'], { LANG: 'ar' }, 'ar'],
  [['--lang'], {}, 'en'],
])('the language of %j with %j is %s', (args, env, lang) => {
  expect(languageOf(args, env)).toBe(lang)
})

test('nearest finds what was meant, and nothing where nothing is near', () => {
  expect(nearest('--outlte', ['--json', '--outlet'])).toBe('--outlet')
  expect(nearest('--zzz', ['--json', '--outlet'])).toBe(null)
  expect(nearest('a'.repeat(100_000), ['--json'])).toBe(null)
})
