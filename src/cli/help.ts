import type { Messages } from '../messages/index.js'
import { type Command, COMMANDS, type FLAGS, flagsOf } from './flags.js'

/** How a command is called; the same in every language. */
export const callOf = ({ name, synopsis }: Command): string => `isnad ${name} ${synopsis}`

/** A flag as the help writes it. @example flagLabel({ name: 'width', placeholder: 'N' }) // '--width N' */
export function flagLabel(flag: (typeof FLAGS)[number]): string {
  const short = flag.short === undefined ? '' : `-${flag.short}, `
  return `${short}--${flag.name}${flag.placeholder === undefined ? '' : ` ${flag.placeholder}`}`
}

/** The text of `--help`: of one command, or of isnad as a whole. */
export function helpText(command: Command | null, { help }: Messages): string {
  const sections = command === null ? overview(help) : commandHelp(command, help)
  return `${[...sections, `${help.exits}:\n${table(help.exitList)}`].join('\n\n')}\n`
}

function overview(help: Messages['help']): string[] {
  return [
    help.tagline,
    `${help.usage}:\n${COMMANDS.map((command) => `  ${callOf(command)}`).join('\n')}`,
    `${help.commandList}:\n${table(COMMANDS.map(({ name }) => [name, help.commands[name].what]))}`,
    help.more,
  ]
}

function commandHelp(command: Command, help: Messages['help']): string[] {
  const { what, inputs } = help.commands[command.name]
  const options = flagsOf(command).map((flag) => [flagLabel(flag), help.flags[flag.name]] as const)
  return [
    what,
    `${help.usage}:\n  ${callOf(command)}`,
    `${help.inputs}:\n${table(inputs)}`,
    `${help.options}:\n${table(options)}`,
  ]
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([label]) => label.length))
  return rows.map(([label, text]) => `  ${label.padEnd(width)}  ${text}`).join('\n')
}
