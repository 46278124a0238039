import type { VoiceTools } from './doc-facts.js'

/** What an institution is called: its name in the registry, else the organ's and its state's. */
export function institutionName(id: string, { parties, language }: VoiceTools): string {
  const entry = parties.institution(id)
  if (entry) return entry.name
  const [state = '', organ = ''] = id.split('/')
  const term = language.organs.find((x) => x.organ === organ && x.office !== true)
  const form = term?.forms[0] ?? organ.replace(/^ministry:/u, '')
  if (state.startsWith('?'))
    return (
      form ||
      state
        .slice(1)
        .split('|')
        .map((x) => parties.institution(x)?.name ?? x)
        .join(' / ')
    )
  const of = parties.state(state)?.name ?? state
  return form === '' ? of : `${form} (${of})`
}
