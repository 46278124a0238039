import { execFileSync } from 'node:child_process'

/** The example of the README: its input, the command it is piped into, and the output it promises. */
export interface ReadmeExample {
  readonly input: string
  readonly command: string
  readonly output: string
}

const BLOCKS =
  /```text\n(?<input>[^`]+)```\n\n```sh\n(?<command>isnad [^`]+)```\n\nand it answers:\n\n```text\n(?<output>[^`]*)```/u

/** Finds the example in the text of the README. */
export function readmeExample(readme: string): ReadmeExample {
  const { input, command, output } = BLOCKS.exec(readme)?.groups ?? {}
  if (input === undefined || command === undefined || output === undefined)
    throw new Error('The README has no example.')
  return { input, command, output }
}

/** The README with what the command says now in the place of what it promises. */
export function withRealOutput(readme: string, bin: string): string {
  const example = readmeExample(readme)
  const real = outputOf(example, bin)
  return readme.replace(BLOCKS, (blocks) => `${blocks.slice(0, -`${example.output}\`\`\``.length)}${real}\`\`\``)
}

/** What the example's command says, run with the command line at the path `bin`. */
export function outputOf({ input, command }: ReadmeExample, bin: string): string {
  const env = { ...process.env, LANG: 'C.UTF-8', LC_ALL: '' }
  return execFileSync('bash', ['-c', command.replace(/^isnad/u, `node '${bin}'`)], { input, encoding: 'utf8', env })
}
