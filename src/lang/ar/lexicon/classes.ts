/** Word classes the Arabic rules ask of a token, as bits; a token of a multi-word entry carries the class on each word. */
export const CLASS = {
  /** أن، إن and their pronoun forms; also فإن. */
  complementizer: 1 << 0,
  preposition: 1 << 1,
  relative: 1 << 2,
  /** Words that open another clause: لكن، فيما، بينما، حيث، إذ. */
  clause: 1 << 3,
  time: 1 << 4,
  negation: 1 << 5,
  /** كان، قد and the like, which may stand between a subject and its verb. */
  auxiliary: 1 << 6,
  /** Adverbs that belong to the verb, never to a noun phrase: أيضا، مجددا، بشدة. */
  adverb: 1 << 7,
  /** Unnamed sources: مصدر، مصادر، تقارير، أنباء. */
  anonymous: 1 << 8,
  witness: 1 << 9,
  media: 1 << 10,
  organisation: 1 << 11,
  /** Heads of titles: وزير، رئيس، متحدث، مسؤول، ضابط. */
  title: 1 << 12,
  /** Bodies of state: وزارة، حكومة، جيش، سلطات. */
  body: 1 << 13,
  document: 1 << 14,
  /** Honorifics before a name: الشيخ، السيد، الدكتور. */
  honorific: 1 << 15,
  /** Armed groups and parties: حركة، حزب، فصائل، تنظيم. */
  group: 1 << 16,
  /** Nouns of doing that open a reported object: مقتل، استمرار، وجود، صحة. */
  deed: 1 << 17,
  /** Heads of the circumstance of speech: تصريح، مقابلة، مؤتمر، كلمة. */
  occasion: 1 << 18,
  /** بيان and its kind, as a circumstance of speech. */
  statement: 1 << 19,
  /** Platforms: تويتر، إكس، فيسبوك، تلغرام. */
  platform: 1 << 20,
  /** A given name. */
  name: 1 << 21,
  /** States and capitals that speak as governments. */
  capital: 1 << 22,
  /** Other people who may speak: خبير، محلل، نائب، طبيب، عائلات. */
  person: 1 << 23,
  /** Words that never belong to a name or to a source. */
  plain: 1 << 24,
  /** Adjectives without the nisba ending: عام، أعلى، متحدة، سابق. */
  adjective: 1 << 25,
  hedge: 1 << 26,
  /** What is told of, and never part of a name behind one that is whole: حادث، محادثات، قرار. */
  thing: 1 << 27,
  /** Nouns of speech as objects: جدد رفضه، كرر اتهاماته. */
  talk: 1 << 28,
  /** A name that an outlet shares with a place or a common word: الأناضول، الحياة. */
  maybeMedia: 1 << 29,
  /** What a refusal refuses: التعليق، الإدلاء، الكشف. */
  comment: 1 << 30,
  /** Proper names of bodies and groups, which need no article to be definite: حماس، طالبان، رويترز. */
  proper: 1 << 31,
} as const

export type ClassName = keyof typeof CLASS

/** Who can be the source of words. */
export const SPEAKER =
  CLASS.anonymous |
  CLASS.witness |
  CLASS.media |
  CLASS.organisation |
  CLASS.title |
  CLASS.body |
  CLASS.document |
  CLASS.honorific |
  CLASS.group |
  CLASS.name |
  CLASS.capital |
  CLASS.person
