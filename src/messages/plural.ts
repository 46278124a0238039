/** The words for a count, by plural form; `{n}` stands for the number. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }

/** A function that puts a count into words. @example counter('en')(2, { one: '{n} text', other: '{n} texts' }) // '2 texts' */
export function counter(lang: string): (n: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(lang)
  return (n, forms) => (forms[rules.select(n)] ?? forms.other).replaceAll('{n}', String(n))
}
