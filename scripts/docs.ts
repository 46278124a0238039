/** Writes docs/cli.md, docs/errors.md, docs/api.md with the schemas it shows, and the README's example output from the code; with `--check` it only says whether they are up to date. */
import { readFileSync, writeFileSync } from 'node:fs'
import { type Command, COMMANDS, flagsOf } from '../src/cli/flags.js'
import { callOf, flagLabel } from '../src/cli/help.js'
import { MESSAGES } from '../src/messages/index.js'
import { ERROR_CODES } from '../src/model/error.js'
import { apiPage } from './api-doc.js'
import { buildIfStale } from './build-if-stale.js'
import { withRealOutput } from './readme-example.js'
import { wireSchemas } from './wire-schemas.js'

const NOTICE = '<!-- Made by `npm run docs`; do not edit. -->'
const { help } = MESSAGES.en

const cell = (text: string) => text.replaceAll('|', '\\|')
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

/** What only `isnad trace` has to add: the form of its documents. */
const FIELDS = `A line of JSON Lines may hold the fields \`id\`, \`outlet\`, \`domain\`, \`url\`, \`published\`, \`byline\`, \`title\` and \`text\`, each a
string; all but \`text\` may be missing, null or empty, and other fields are passed over. The text is kept as it is.`

const section = (command: Command): string => `## ${command.name}

\`\`\`
${callOf(command)}
\`\`\`

${capital(help.commands[command.name].what)}.

${table(
  ['input', 'what it means'],
  help.commands[command.name].inputs.map(([name, text]) => [`\`${name}\``, text]),
)}

${command.name === 'trace' ? `${FIELDS}\n\n` : ''}${table(
  ['option', 'what it does'],
  flagsOf(command).map((flag) => [`\`${flagLabel(flag)}\``, help.flags[flag.name]]),
)}
`

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const cli = `# Command line

${NOTICE}

${help.tagline}

${COMMANDS.map(section).join('\n')}
## ${help.exits}

${table(['status', 'meaning'], [...help.exitList])}
`

const errors = `# Errors

${NOTICE}

Every error isnad throws is an \`IsnadError\` with one of these codes.

${Object.entries(ERROR_CODES)
  .map(([code, text]) => `## ${code}\n\n${text}`)
  .join('\n\n')}
`

// The application reads the schemas when it is loaded: a changed one shows in docs/api.md at the next run.
const schemas = `${JSON.stringify(wireSchemas(), null, 1)}\n`

buildIfStale()
const readme = withRealOutput(readFileSync('README.md', 'utf8'), 'dist/cli/main.js')

let stale = 0
for (const [path, text] of [
  ['docs/cli.md', cli],
  ['docs/errors.md', errors],
  ['src/desk/server/wire-schemas.json', schemas],
  ['docs/api.md', apiPage(NOTICE)],
  ['README.md', readme],
] as const) {
  if (!process.argv.includes('--check')) {
    writeFileSync(path, text)
  } else if (readCurrent(path) !== text) {
    stale += 1
    console.error(`${path} is not what the code says: run \`npm run docs\`.`)
  }
}
process.exitCode = stale > 0 ? 1 : 0

function readCurrent(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
