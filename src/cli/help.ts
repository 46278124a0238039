import type { Messages } from '../messages/index.js'
import { FLAGS } from './flags.js'

/** How `isnad` is called; the same in every language. */
export const SYNOPSIS = 'isnad trace FILE…|FOLDER|- [OPTIONS]'

/** A flag as the help writes it. @example flagLabel({ name: 'width', placeholder: 'N' }) // '--width N' */
export function flagLabel(flag: (typeof FLAGS)[number]): string {
  const short = flag.short === undefined ? '' : `-${flag.short}, `
  return `${short}--${flag.name}${flag.placeholder === undefined ? '' : ` ${flag.placeholder}`}`
}

/** The text of `--help`. */
export function helpText({ help }: Messages): string {
  const options = FLAGS.map((flag) => [flagLabel(flag), help.flags[flag.name]] as const)
  const sections = [
    help.tagline,
    `${help.usage}:\n  ${SYNOPSIS}`,
    `${help.inputs}:\n${table(help.inputList)}`,
    `${help.options}:\n${table(options)}`,
    `${help.exits}:\n${table(help.exitList)}`,
  ]
  return `${sections.join('\n\n')}\n`
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([label]) => label.length))
  return rows.map(([label, text]) => `  ${label.padEnd(width)}  ${text}`).join('\n')
}
