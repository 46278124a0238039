import { execFileSync } from 'node:child_process'

/** An example of the README: its input, the command it is piped into, and the output it promises. */
export interface ReadmeExample {
  readonly input: string
  readonly command: string
  readonly output: string
}

const BLOCKS =
  /```(?:text|json)\n(?<input>[^`]+)```\n\n```sh\n(?<command>isnad [^`]+)```\n\nand it answers:\n\n```text\n(?<output>[^`]*)```/gu

/** Finds the examples in the text of the README; none at all is a mistake. */
export function readmeExamples(readme: string): readonly ReadmeExample[] {
  const examples = [...readme.matchAll(BLOCKS)].map(({ groups }) => {
    const { input = '', command = '', output = '' } = groups ?? {}
    return { input, command, output }
  })
  if (examples.length === 0) throw new Error('The README has no example.')
  return examples
}

/** The README with what the commands say now in the place of what it promises. */
export function withRealOutput(readme: string, bin: string): string {
  return readmeExamples(readme).reduce((text, example) => {
    const promised = `\n\nand it answers:\n\n\`\`\`text\n${example.output}\`\`\``
    const real = `\n\nand it answers:\n\n\`\`\`text\n${outputOf(example, bin)}\`\`\``
    return text.replace(promised, () => real)
  }, readme)
}

/** What the example's command says, run with the command line at the path `bin`. */
export function outputOf({ input, command }: ReadmeExample, bin: string): string {
  const env = { ...process.env, LANG: 'C.UTF-8', LC_ALL: '' }
  return execFileSync('bash', ['-c', command.replace(/^isnad/u, `node '${bin}'`)], { input, encoding: 'utf8', env })
}
