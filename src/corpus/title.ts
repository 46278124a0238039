import type { Doc } from '../model/doc.js'
import type { CaseLanguage } from '../text/case-language.js'
import { foldText } from '../text/fold.js'
import { coverage } from './cluster/core.js'
import { leadOf } from './cluster/lead.js'
import { featuresIn } from './cluster/profile.js'
import type { Cluster } from './cluster/stories.js'
import type { Vocabulary } from './cluster/vocabulary.js'

/** What a title is worth that tells nothing of what the reports share, beside one that tells all of it: a first line may be a dateline. */
const EMPTY = 0.25
/** A title in one party's words stands over a story only where no other tells so much of it as this many of its like. */
const LOADED = 2
const SPOKEN = 2
const ONE_SIDE = 8
/** A title that asks or exclaims tells less than it calls for; what stands before a colon mostly speaks. */
const CALLS = /[!?؟]|^[^:]{1,40}:/u
/** Fewer words are a dateline or the name of a column. */
const SHORT = 4
/** Words that open a text say what its title says. In UTF-16 units. */
const OPENING = 120

interface TitleTools {
  readonly vocabulary: Vocabulary
  readonly language: CaseLanguage
}

/**
 * The title of a story: of one document, the one that tells most of what all share. Loaded wording and the words of a single source count
 * against a title; one that blames or says that it did not happen is taken where there is no other.
 */
export function titleOf({ profiles, core, inPassing }: Cluster, { vocabulary, language }: TitleTools): string {
  const own = profiles.filter(({ doc }) => !inPassing.includes(doc.id))
  const titles = (own.length > 0 ? own : profiles).map(({ doc, head }) => {
    const title = leadOf(doc).title.trim()
    const told = coverage(core, head) * (EMPTY + (1 - EMPTY) * coverage(core, featuresIn(title, vocabulary)))
    return {
      doc,
      title,
      worth: told / (sidedness(title, doc, language) * (wordsOf(title).length < SHORT ? ONE_SIDE : 1)),
    }
  })
  const [best] = titles
    .filter(({ title }) => title !== '')
    .sort((a, b) => b.worth - a.worth || (a.doc.id < b.doc.id ? -1 : 1))
  return best?.title ?? openingOf(profiles[0]?.doc.text ?? '')
}

/** Characters of a text that stand for its title. */
const LONGEST = 90

/** How a text begins, in whole words. */
function openingOf(text: string): string {
  const whole = text.trim()
  if (whole.length <= LONGEST) return whole
  const cut = whole.slice(0, LONGEST + 1).replace(/\s+\S*$/u, '')
  return `${cut.slice(0, LONGEST)}…`
}

/** How much a title is one party's: 1 where nothing says so. */
function sidedness(title: string, doc: Doc, language: CaseLanguage): number {
  const end = doc.title === null ? leadOf(doc).body : OPENING
  const opening = doc.attributions.filter(({ cue }) => cue.start < end)
  const oneSide =
    doc.events.some(({ modality, trigger }) => modality === 'did_not' && trigger.start < end) ||
    opening.some(({ act, stance }) => act === 'accuses' || stance !== 'asserts') ||
    wordsOf(foldText(title, language.fold)).some((word) => language.sidingWords.has(word))
  const spoken =
    CALLS.test(title) || doc.attributions.some(({ source }) => source !== null && title.includes(source.text))
  const loaded = doc.loaded.some(({ text }) => title.includes(text))
  return (oneSide ? ONE_SIDE : 1) * (spoken ? SPOKEN : 1) * (loaded ? LOADED : 1)
}

const wordsOf = (text: string): readonly string[] => text.match(/\p{L}+/gu) ?? []
