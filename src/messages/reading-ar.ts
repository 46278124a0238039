import { documents } from './counted-ar.js'
import type { ReadingMessages } from './reading.js'

const languages = new Intl.DisplayNames('ar', { type: 'language' })

const READERS: Readonly<Record<string, string>> = {
  text: 'من نصوص مجردة',
  jsonl: 'من JSON Lines',
  json: 'من JSON',
  html: 'من صفحات',
  feed: 'من خلاصات',
  telegram: 'من تلغرام',
  table: 'من جداول',
  markdown: 'من Markdown',
  mail: 'من البريد',
  case: 'من قضايا',
}

/** Seconds are rounded to what a person would say. */
function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(5, Math.ceil(seconds / 5) * 5)} ث`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 90 ? `${minutes} د` : `${Math.floor(minutes / 60)} س و${minutes % 60} د`
}

const listed = (counts: ReadonlyMap<string, number>, say: (key: string, n: number) => string): string =>
  [...counts].map(([key, n]) => say(key, n)).join('، ')

export const readingAr: ReadingMessages = {
  pace: ({ documents: n, perSecond, secondsLeft }) =>
    `قُرئ من الوثائق حتى الآن: ${n}، بمعدل ${perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond)} في الثانية${
      secondsLeft === null ? '' : `، والباقي نحو ${duration(secondsLeft)}`
    } …`,
  assembling: (n) => `قُرئت ${documents(n)}، وتجري مقارنتها …`,
  summary({ readers, unanalysed, passedOver, wordless, failed }) {
    const parts = [`المقروء: ${listed(readers, (reader, n) => `${n} ${READERS[reader] ?? reader}`) || 'لا شيء'}.`]
    if (unanalysed.size > 0)
      parts.push(`محفوظ بلا تحليل: ${listed(unanalysed, (lang, n) => `${n} (${languages.of(lang) ?? lang})`)}.`)
    if (passedOver > 0) parts.push(`متروك: ملفات من أنواع أخرى عددها ${passedOver}.`)
    if (wordless > 0) parts.push(`بلا كلام: سجلات عددها ${wordless}.`)
    if (failed.size > 0) parts.push(`متعذر: ${listed(failed, (why, n) => `${n} (${why})`)}.`)
    return parts.join(' ')
  },
}
