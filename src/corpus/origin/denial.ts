import type { Attribution } from '../../model/attribution.js'
import type { Doc } from '../../model/doc.js'
import type { Ref } from '../../model/evidence.js'
import type { Denial } from '../../model/story.js'
import type { CaseLanguage } from '../../text/case-language.js'
import { foldText } from '../../text/fold.js'
import type { CaseVoices } from './case-voices.js'

/** What a denial may be of. */
export interface DeniedClaims {
  readonly central: string
  /** The claim that a figure of a document belongs to. */
  figure(document: string, figure: string): string | null
  /** Whether words speak of what the story's reports share. */
  ofCentral(text: string): boolean
}

/** Who denies, refuses to comment on or does not confirm what a story's documents report, in text order. */
export function findDenials(docs: readonly Doc[], claims: DeniedClaims, language: CaseLanguage): SpokenDenial[] {
  const found = docs.flatMap((doc) =>
    doc.attributions.flatMap((statement): Found[] => {
      const kind = kindOf(statement, language)
      if (kind === null) return []
      const end = statement.chain.at(-1)
      const by = end?.name ?? statement.source?.text ?? statement.cue.text
      // No side claimed it: nobody is silent.
      if (language.isAnybody(by)) return []
      const of = claimOf(doc, statement, claims, language)
      // Words that only say "not" deny something of the story where they speak of it.
      if (of === null && statement.stance === 'asserts') return []
      return [
        {
          document: doc.id,
          attribution: statement.id,
          by,
          of,
          kind,
          published: doc.published,
          voice: end?.voice ?? null,
          outright: statement.stance === 'denies',
        },
      ]
    }),
  )
  return found.map((one) => {
    const { voice, outright, ...denial } = one
    return { denial: { ...denial, against: againstOf(one, found) }, voice, outright }
  })
}

/** The denials of a claim, without refusals to speak of it, and who denies it. */
export interface Denied {
  readonly denials: readonly Denial[]
  /** Each denier once, in the fewest words that a document names it with. */
  readonly by: readonly string[]
}

/**
 * Who denies a claim: a voice under several names once, a spokesman with the institution he speaks for, and two who are named
 * together only where not each of them is named apart.
 */
export function deniedBy(
  spoken: readonly SpokenDenial[],
  { voices, joinsOf }: CaseVoices,
  language: CaseLanguage,
): Denied {
  const homeOf = (voice: string): string => {
    const home = (joinsOf.get(voice) ?? []).find(
      ({ kind, sure, a, b }) =>
        sure && (kind === 'spokesman_of' || kind === 'same_voice') && a === voice && voices.has(b),
    )
    return home?.b ?? voice
  }
  const own = spoken.filter(({ denial }) => denial.kind === 'denial')
  // As the documents name the institution, where they do; else as they name who speaks for it.
  const speaksFor = ({ voice }: SpokenDenial): number => (voice === null || homeOf(voice) === voice ? 0 : 1)
  const named = own.toSorted((x, y) => speaksFor(x) - speaksFor(y) || x.denial.by.length - y.denial.by.length)
  const names = new Map<string, string>()
  for (const { voice, denial } of named) {
    const key = voice === null ? denial.by : homeOf(voice)
    if (!names.has(key)) names.set(key, denial.by)
  }
  const by = [...new Set(names.values())]
  return { denials: own.map(({ denial }) => denial), by: by.filter((name) => !areNamedApart(name, by, language)) }
}

function areNamedApart(name: string, all: readonly string[], language: CaseLanguage): boolean {
  const wordsOf = (one: string): readonly string[] => language.wordsOf(one)
  const parts = language.listed(foldText(name, language.fold))
  const others = all.filter((other) => other !== name).map(wordsOf)
  return (
    parts.length > 1 && parts.every((part) => others.some((words) => wordsOf(part).every((x) => words.includes(x))))
  )
}

/** A denial with the voice that utters it. */
export interface SpokenDenial {
  readonly denial: Denial
  readonly voice: string | null
  /** Whether it says "I deny" or "this is false", rather than that some part of it did not happen. */
  readonly outright: boolean
}

type Found = Omit<Denial, 'against'> & Omit<SpokenDenial, 'denial'>

function kindOf({ stance, cue, content, act }: Attribution, language: CaseLanguage): Denial['kind'] | null {
  const words = content === null ? '' : foldText(content.text, language.fold)
  if (stance === 'declines') return language.lacksKnowledge(words) ? 'not_confirmed' : 'refusal'
  if (stance === 'hedges') return language.lacksKnowledge(words) ? 'not_confirmed' : null
  const negated = stance === 'asserts' && (act === 'reports' || act === 'announces') && language.negates(words)
  if (stance !== 'denies' && !negated) return null
  if (language.lacksKnowledge(words)) return 'not_confirmed'
  return act === 'reacts' || language.rejectionStems.has(language.stem(foldText(cue.text, language.fold)))
    ? 'rejection'
    : 'denial'
}

function claimOf(
  doc: Doc,
  { content, stance }: Attribution,
  claims: DeniedClaims,
  language: CaseLanguage,
): string | null {
  if (content === null) return claims.central
  const figure = doc.quantities.find(({ start, end }) => content.start <= start && end <= content.end)
  const known = figure && claims.figure(doc.id, figure.id)
  if (known) return known
  const words = foldText(content.text, language.fold)
  // "These reports are false", "its responsibility": what is denied is named by pointing back.
  if (stance !== 'asserts' && language.pointsBack(words)) return claims.central
  return claims.ofCentral(content.text) ? claims.central : null
}

/** "No further comment" after a denial in the same text is no silence. */
const isSilence = (denial: Found, all: readonly Found[]): boolean =>
  denial.kind !== 'refusal' || !all.some((other) => other.document === denial.document && other.kind === 'denial')

/** A silence told in one document stands against a denial printed in another, and the other way round. */
function againstOf(denial: Found, all: readonly Found[]): Ref[] {
  const opposite = denial.kind === 'refusal' ? 'denial' : denial.kind === 'denial' ? 'refusal' : null
  if (opposite === null || !isSilence(denial, all)) return []
  return all
    .filter((other) => other.kind === opposite && other.document !== denial.document && isSilence(other, all))
    .map(({ document, attribution }) => ({ document, item: attribution }))
}
