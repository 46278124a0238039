/** What a word of a source's name does in it. */
export type NameRole =
  /** متحدث، ناطق: speaks for an institution. */
  | 'spokesman'
  /** A title only one person of an institution holds: وزير، رئيس، سفير. */
  | 'office'
  /** A member of an institution among many: مسؤول، ضابط، عضو. */
  | 'member'
  | 'honorific'
  /** A given name. */
  | 'given'
  /** مصدر، معلومات: a source nobody names. */
  | 'unnamed'
  | 'witness'
  | 'media'
  | 'document'
  /** Words that part a source from the institution after them: مقرب، سابق. */
  | 'apart'
  /** Quantifiers before the head: أحد، بعض، كبار. */
  | 'count'
  | 'body'
  /** Words that say nothing of who it is: نفسه، ذاتها. */
  | 'empty'
  /** Any other word of the language that begins no name. */
  | 'plain'

/** Phrases for an organ that any state may have; `office` where the phrase names its head: رئيس الوزراء. */
export interface OrganTerm {
  readonly organ: string
  readonly forms: readonly string[]
  readonly office?: boolean
  /** Too common a word to stand for the organ unless its state follows at once: القوات السورية. */
  readonly weak?: boolean
}

/** A word of a name: folded, with what it is compared on. */
export interface NameWord {
  /** Without article and conjunction, in one number; empty where the word says nothing. */
  readonly key: string
  readonly text: string
  /** Folded offsets into the name. */
  readonly start: number
  readonly end: number
}

/** All that telling voices apart needs of a language. */
export interface VoiceLanguage {
  readonly organs: readonly OrganTerm[]
  /** Nouns that make a ministry with whatever word follows them: وزارة، وزير. */
  readonly ministries: ReadonlySet<string>
  readonly words: (folded: string) => NameWord[]
  /** Other readings of a word, with a preposition taken off: بوزارة → وزارة. */
  readonly stripped: (text: string) => readonly string[]
  /** A nationality adjective in all its genders and numbers. */
  readonly adjectiveForms: (adjective: string) => readonly string[]
  readonly roleOf: (key: string) => NameRole | null
  /** A noun or adjective in one gender and number: مصادر → مصدر, عسكرية → عسكري. */
  readonly stem: (key: string) => string
  /** Adjectives that tell of an official source: عسكري، أمني، دبلوماسي. */
  readonly official: ReadonlySet<string>
  /** Nouns that stand for a state's government where its name follows at once: إدارة، نظام. */
  readonly ruling: ReadonlySet<string>
  /** The organ whose members are called by an adjective, by its stem: مسؤول عسكري is of the army. */
  readonly memberOrgans: ReadonlyMap<string, string>
  readonly isDefinite: (text: string) => boolean
  readonly isOrdinal: (key: string) => boolean
  /** Whether a key is an adjective of relation: مدني. */
  readonly isRelational: (key: string) => boolean
  /** Whether a folded word is a quality without the article, as behind a name alone none stands: بارز. */
  readonly isQuality: (text: string) => boolean
  /** Whether a folded word and the one before it say that somebody acts for the office behind them: باسم، في إدارة. */
  readonly actsFor: (text: string, before: string) => boolean
  /** Folded words that end a name of two words: نصر الله، علم الدين. */
  readonly tails: ReadonlySet<string>
  /** Whether a key that has another role is a given name as well: أمير. */
  readonly isAlsoGiven: (key: string) => boolean
  /** What names are compared on where spelling wavers: هاغاري and هغاري. */
  readonly skeleton: (key: string) => string
  /** Words inside a personal name that link its parts: بن. */
  readonly lineage: ReadonlySet<string>
  /** Whether a folded word and the next are a thing and its adjective, as no man is called: العملية العسكرية. */
  readonly isThing: (text: string, next: string) => boolean
  /** Whether a key is the noun of a kind of place: ولاية، بلدة. */
  readonly isPlaceNoun: (key: string) => boolean
  /** Prepositions before where somebody is: في. */
  readonly within: ReadonlySet<string>
  /** Offices of a place, whose name stands between the office and the holder's: محافظ ديالى مثنى التميمي. */
  readonly ofPlaces: ReadonlySet<string>
  /** Words before the state somebody is sent to, not from: إلى، لدى. */
  readonly towards: ReadonlySet<string>
  /** Whether a word is a name with the preposition that turns to it: لنورس. */
  readonly isTowards: (text: string, name: string) => boolean
  /** Many media, none in particular: وسائل إعلام. */
  readonly isMany: (text: string) => boolean
  /** Whether the words behind a name go on to say whose it is: التابعة لـ، في. */
  readonly pointsBack: (tail: string) => boolean
  /** The key of a word without the conjunction written with it: ومصادر; null where there is none. */
  readonly joined: (text: string) => string | null
}
