import type { Agreement } from '../../../model/cue.js'

/** One written form of a verb and whom it agrees with. Forms are unvowelled; hamza and ى/ي are folded when matched. */
export interface VerbForm {
  readonly form: string
  readonly agreement: Agreement
}

const MS: Agreement = { gender: 'm', number: 's' }
const FS: Agreement = { gender: 'f', number: 's' }
const MD: Agreement = { gender: 'm', number: 'd' }
const FD: Agreement = { gender: 'f', number: 'd' }
const MP: Agreement = { gender: 'm', number: 'p' }
const FP: Agreement = { gender: 'f', number: 'p' }

/**
 * Third-person perfect forms: قال، قالت، قالا، قالتا، قالوا; a weak ending is dropped or restored (نفى، نفت، نفوا).
 * The dual and the feminine plural (`rare`) are left out for verbs whose forms are other words as well (علما، عدن).
 */
export function perfect(stem: string, rare: boolean): VerbForm[] {
  const weak = /[ىا]$/u.test(stem) && stem.length > 2
  const base = weak ? stem.slice(0, -1) : stem
  return [
    { form: stem, agreement: MS },
    { form: base + 'ت', agreement: FS },
    { form: base + 'تا', agreement: FD },
    { form: base + 'وا', agreement: MP },
    ...(rare ? [{ form: weak ? base + 'يا' : base + 'ا', agreement: MD }] : []),
    ...(rare && stem.length > 3 ? [{ form: weak ? base + 'ين' : base + 'ن', agreement: FP }] : []),
  ]
}

/** Third-person imperfect forms: يقول، تقول، يقولان، يقولون، يقلن is left out (hollow verbs shorten it). */
export function imperfect(stem: string): VerbForm[] {
  const tail = stem.slice(1)
  const weak = /[يىو]$/u.test(tail)
  const base = weak ? tail.slice(0, -1) : tail
  return [
    { form: stem, agreement: MS },
    { form: 'ت' + tail, agreement: FS },
    { form: 'ي' + (weak ? base + 'ي' : base) + 'ان', agreement: MD },
    { form: 'ي' + base + 'ون', agreement: MP },
    { form: 'ي' + base + 'وا', agreement: MP },
    { form: 'ي' + (weak ? base + 'ي' : base) + 'ن', agreement: FP },
  ]
}

const OBJECTS = ['ه', 'ها', 'هم', 'هما', 'نا']

/** Forms that carry their object: وصفه، وصفتها، تبناهما، يتهمها. A weak final ى becomes ا before a suffix (تبناها). */
export function withObject(perfectStem: string, imperfectStem: string): VerbForm[] {
  const joined = perfectStem.replace(/ى$/u, 'ا')
  const base = perfectStem.replace(/[ىا]$/u, '')
  const forms: VerbForm[] = [
    { form: joined, agreement: MS },
    { form: base + 'ت', agreement: FS },
    { form: base + 'و', agreement: MP },
    { form: imperfectStem.replace(/ى$/u, 'ا'), agreement: MS },
    { form: 'ت' + imperfectStem.slice(1).replace(/ى$/u, 'ا'), agreement: FS },
  ]
  return forms.flatMap(({ form, agreement }) => OBJECTS.map((pronoun) => ({ form: form + pronoun, agreement })))
}

/** Accusative participles used as circumstance: مشيرا، مشيرة، مشيرين; a weak stem takes ي (داع، داعيا). Those in ات are nouns: مقترحات. */
export function participle(stem: string, weak: boolean): VerbForm[] {
  const base = weak ? stem + 'ي' : stem
  return [
    { form: base + 'ا', agreement: MS },
    { form: base + 'ة', agreement: FS },
    { form: stem + 'ين', agreement: MP },
  ]
}

/** A masdar alone and with the suffix pronouns that name the speaker: تأكيد، تأكيده، تأكيدها، تأكيدهم. */
export function masdar(stem: string): VerbForm[] {
  const joined = stem.endsWith('ة') ? stem.slice(0, -1) + 'ت' : stem
  return [
    { form: stem, agreement: { gender: null, number: null } },
    { form: joined + 'ه', agreement: MS },
    { form: joined + 'ها', agreement: FS },
    { form: joined + 'هم', agreement: MP },
    { form: joined + 'هما', agreement: MD },
  ]
}
