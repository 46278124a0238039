/** Broken plurals and feminines of source nouns, to their common form; both sides folded. */
const SAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    مصادر: 'مصدر',
    مصدران: 'مصدر',
    شهود: 'شاهد',
    تقارير: 'تقرير',
    وزراء: 'وزير',
    قوات: 'قوه',
    صحف: 'صحيفه',
    نشطاء: 'ناشط',
    ناشطون: 'ناشط',
    ناشطين: 'ناشط',
    ناطق: 'متحدث',
    ناطقه: 'متحدث',
    متحدثه: 'متحدث',
    مسوولون: 'مسوول',
    مسوولين: 'مسوول',
    مسوولان: 'مسوول',
    مسيول: 'مسوول',
    وزراه: 'وزاره',
  }),
)

const SILENT = new Set(
  'في|من|باسم|بن|نفسه|ذاته|نفسها|ذاتها|وهو|وهي|هذا|هذه|هذان|هذين|هاتان|هاتين|ذلك|تلك|هولاء|اولئك'.split('|'),
)

/** A source's folded words, without article, conjunctions and marks, in one number: to compare short and full names. */
export function nameWords(folded: string): string[] {
  return folded
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w !== '' && !SILENT.has(w))
    .map((w) => {
      // ألماني begins as if with an article and loses it: so does الألماني lose both.
      const bare = w.replace(/^(?:لل|(?:[وبلك](?=ال))?ال)(?:ال)?(?=.{2})/u, '')
      return SAME.get(bare) ?? bare
    })
}

/** A name as a reader expects it: without quotation marks around it, its article restored after a proclitic lam. */
export function displayName(text: string): string {
  const bare = text.replace(/^لل/u, 'ال').replace(/^[\s،,]+|[\s،,]+$/gu, '')
  const inner = bare.slice(1, -1)
  return /^[“”«"'‹]/u.test(bare) && /[“”»"'›]$/u.test(bare) && !/[“”«»"‹›]/u.test(inner) ? inner : bare
}
