import type { ExportFacts } from './facts.js'
import type { ExportOptions } from './options.js'

/** What every publication of a case has to say: among how many documents it holds, how it was made, and that it judges nothing. */
export function aboutLines(
  { source: { scope } }: Pick<ExportFacts, 'source'>,
  { messages, version, redact }: ExportOptions,
): readonly (readonly [string, string])[] {
  const { about } = messages.export
  return [
    [about.heads.scope, messages.view.scope(scope.documents, scope.from, scope.to)],
    [about.heads.meaning, about.meaning],
    ...about.method.map((sentence, i): [string, string] => [i === 0 ? about.heads.method : '', sentence]),
    ...(redact ? [[about.heads.redacted, about.redacted] as [string, string]] : []),
    [about.heads.version, `isnad ${version}`],
  ]
}
