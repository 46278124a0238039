import type { Bearing, NamedPlace } from '../../../text/case-language.js'

const END = '(?!\\p{L})'
const START = '(?<![\\p{L}])'
/** Common nouns that a place's name follows. */
const KINDS =
  'بلده|بلدتي|مدينه|مدينتي|قريه|قريتي|منطقه|حي|جبل|مديريه|مخيم|ناحيه|ضاحيه|معسكر|مطار|سد|حقل|معبر|قلعه|وادي|جزيره|ميناء'
/** Of these a name marks one spot: a town's name alone may stand in any report of its war. */
const SITES = new Set([
  'بلده',
  'قريه',
  'حي',
  'جبل',
  'مخيم',
  'ضاحيه',
  'معسكر',
  'سد',
  'حقل',
  'معبر',
  'قلعه',
  'وادي',
  'جزيره',
])

/** A name written as one word with its article: two words would take in what follows. */
const NAMED = new RegExp(`${START}[وفبلك]?(?:ال)?(?<kind>${KINDS})\\s+(?<name>(?:ال)?\\p{L}{3,})${END}`, 'gu')
/** Words after the noun that begin no name. */
const NO_NAMES = new Set([
  'التي',
  'الذي',
  'الواقعه',
  'الحدوديه',
  'السوريه',
  'الصناعيه',
  'القديمه',
  'ذاتها',
  'نفسها',
  'اخري',
  'واحده',
  'قرب',
  'بين',
  'شمال',
  'جنوب',
  'شرق',
  'غرب',
  'وسط',
])

const SIDE = '(?<first>شمال|جنوب|شرق|غرب)(?:ي|يه)?(?:\\s*[–-]?\\s*(?<second>شرق|غرب|الشرقي|الغربي|شرقي|غربي)(?:ي|يه)?)?'
/** Words that go on after a place left open: the city, towards. */
const NO_REFERENCE = `(?:الي|من|في|علي|عن|باتجاه|نحو|حيث|التي|الذي|بعد|قبل|مع|خلال|اثناء)${END}`
/** "البوليل جنوب شرق المدينة", "مأرب، شمال شرقي العاصمة صنعاء": a name, its side, and of what. */
const BEARING = new RegExp(
  `${START}[وفبلك]?(?<subject>(?:ال)?\\p{L}{3,})\\s*[،(,]?\\s*(?:في\\s+)?(?:ال)?${SIDE}\\s+(?:ال)?(?:مدينه\\s+|محافظه\\s+|العاصمه\\s+|عاصمه\\s+)?(?!${NO_REFERENCE})(?<reference>(?:ال)?\\p{L}{3,})`,
  'gu',
)

/** Names of places that stand behind a common noun, in folded words. */
export const namedPlaces = (words: string): NamedPlace[] =>
  [...words.matchAll(NAMED)].flatMap((found) => {
    const name = found.groups?.['name'] ?? ''
    if (NO_NAMES.has(name)) return []
    const start = found.index + found[0].length - name.length
    return [{ name, start, end: start + name.length, site: SITES.has(found.groups?.['kind'] ?? '') }]
  })

/** Where texts say that one place lies from another, in folded words. */
export const bearings = (words: string): Bearing[] =>
  [...words.matchAll(BEARING)].flatMap((found) => {
    const { subject = '', first = '', second = '', reference = '' } = found.groups ?? {}
    if (NO_NAMES.has(subject) || SUBJECTS_NOT.test(subject)) return []
    return [
      {
        subject: bare(subject),
        reference: COMMON.has(bare(reference)) ? null : bare(reference),
        vertical: first === 'شمال' ? 1 : first === 'جنوب' ? -1 : 0,
        horizontal: side(first) || side(second),
        start: found.index,
        end: found.index + found[0].length,
      },
    ]
  })

/** The city, the country: a reference that the text leaves open. */
const COMMON = new Set(['مدينه', 'بلاد', 'محافظه', 'عاصمه', 'اقليم', 'بلده', 'منطقه', 'قطاع'])

/** Words before a side that are no places: from, its countryside, territory. */
const SUBJECTS_NOT =
  /^(?:ال)?(?:ريف|من|نحو|منطقه|مدينه|بلده|محافظه|الي|اراضي|مناطق|مواقع|تقع|الواقعه|بجنوب|بشمال|سوريه|اقصي|حدود|اتجاه|باتجاه|قرب)$/u

const side = (word: string): number => (word.includes('شرق') ? 1 : word.includes('غرب') ? -1 : 0)
const bare = (name: string): string => name.replace(/^ال/u, '')
