import type { CliEffects } from './effects.js'
import type { CommandLine } from './parse.js'

/** Who decides: who is named, else who the environment says is at work. */
export const authorOf = ({ values }: Pick<CommandLine, 'values'>, { env }: Pick<CliEffects, 'env'>): string =>
  values.get('by') ?? (env['ISNAD_AUTHOR'] || env['USER'] || env['LOGNAME'] || env['USERNAME'] || '')
