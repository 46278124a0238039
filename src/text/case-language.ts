import type { FoldTable } from '../model/language.js'

/** The name of a place behind a common noun (town of …), in folded offsets. */
export interface NamedPlace {
  readonly name: string
  /** Whether it marks one spot: a village, a valley, a camp. */
  readonly site: boolean
  readonly start: number
  readonly end: number
}

/** "The town, south-east of the city": on which side of what a place lies, in folded offsets. */
export interface Bearing {
  readonly subject: string
  /** Null where it is left open: the city, the country. */
  readonly reference: string | null
  /** 1 north, -1 south, 0 not told; and 1 east, -1 west. */
  readonly vertical: number
  readonly horizontal: number
  readonly start: number
  readonly end: number
}

/** What becomes of an arrangement. */
export type Fate = 'rejection' | 'breach' | 'holding'

/** What the stage of many documents needs of a language. */
export interface CaseLanguage {
  readonly fold: FoldTable
  /** Folded words that tell no story from another. */
  readonly emptyWords: ReadonlySet<string>
  /** Stems that stand in every other report: they tell little apart. */
  readonly generalStems: ReadonlySet<string>
  /** A folded word without its clitics and endings: words of one stem count as one. */
  readonly stem: (folded: string) => string
  /** Folded words that say a text reacts to what happened: condolence, praise, blame. */
  readonly reactionWords: ReadonlySet<string>
  /** Folded words of a title that gives one party's account: they blame, deny, claim. */
  readonly sidingWords: ReadonlySet<string>
  /** The words of a description, each as it is compared. */
  readonly wordsOf: (description: string) => readonly string[]
  /** A folded word without a conjunction or preposition written on to it. */
  readonly unjoined: (word: string) => string
  /** A folded name without its article. */
  readonly withoutArticle: (name: string) => string
  /** Whether the description of a source that nobody names tells of an office: security, military, a ministry. */
  readonly isOfficial: (description: string) => boolean
  /** Whether folded words open by saying that something did not happen or is not so. */
  readonly negates: (folded: string) => boolean
  /** Whether folded words say that something is not known or cannot be told: no details, cannot verify. */
  readonly lacksKnowledge: (folded: string) => boolean
  /** Whether folded words name what they speak of by pointing back: these reports, its responsibility. */
  readonly pointsBack: (folded: string) => boolean
  /** Whether folded words between two figures add the second to the first: "in addition to". */
  readonly adds: (folded: string) => boolean
  /** Whether a folded word is definite, by itself or by the folded letters written before it. */
  readonly isDefinite: (before: string, word: string) => boolean
  /** Whether folded words say that something took place or what came of it: happened, hit, left dead. */
  readonly tellsHappening: (folded: string) => boolean
  /** What the folded words before and behind the name of a truce, an agreement or talks say became of it. */
  readonly fateOf: (before: string, after: string) => Fate | null
  /** Whether folded words before it tell what became of a truce, an agreement or talks as known: after, reports of. */
  readonly fateIsKnown: (before: string) => boolean
  /** Whether folded words before a happening only date something else by it: hours before, since. */
  readonly tellsTime: (before: string) => boolean
  /** Whether the description of a source names nobody at all: reports, media, estimates. */
  readonly namesNobody: (description: string) => boolean
  /** Whether the name of a source means anybody at all: any side. */
  readonly isAnybody: (name: string) => boolean
  /** The folded names that one lists behind each other: "the ministry and the movement". */
  readonly listed: (name: string) => readonly string[]
  /** Whether a folded name lists a second one behind a conjunction, in any number or gender: "medics and the army". */
  readonly listsAlso: (name: string, other: string) => boolean
  /** Whether the name of a source only points back at one named before: the source itself, the site. */
  readonly isShortForm: (name: string) => boolean
  /** Whether the description of a source tells of people of the place: witnesses, residents, local sources, activists. */
  readonly isLocal: (description: string) => boolean
  /** Where verbs of announcing stand in folded words. */
  readonly announcements: (folded: string) => readonly { readonly start: number; readonly end: number }[]
  /** Stems of words that name any force and tell none apart: troops, aircraft, fighters. */
  readonly forceStems: ReadonlySet<string>
  readonly namedPlaces: (folded: string) => readonly NamedPlace[]
  readonly bearings: (folded: string) => readonly Bearing[]
  /** Stems of verbs that reject an offer or a demand, which is no denial that something happened. */
  readonly rejectionStems: ReadonlySet<string>
}
