import { documents } from './counted-en.js'
import { counter } from './plural.js'
import type { ReadingMessages } from './reading.js'

const count = counter('en')
const languages = new Intl.DisplayNames('en', { type: 'language' })

const READERS: Readonly<Record<string, string>> = {
  text: 'from plain text',
  jsonl: 'from JSON Lines',
  json: 'from JSON',
  html: 'from pages',
  feed: 'from feeds',
  telegram: 'from Telegram',
  table: 'from tables',
  markdown: 'from Markdown',
  mail: 'from mail',
  case: 'from cases',
}

/** Seconds are rounded to what a person would say: 40 s, 3 min, 2 h 10 min. */
function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(5, Math.ceil(seconds / 5) * 5)} s`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

const listed = (counts: ReadonlyMap<string, number>, say: (key: string, n: number) => string): string =>
  [...counts].map(([key, n]) => say(key, n)).join(', ')

export const readingEn: ReadingMessages = {
  pace: ({ documents: n, perSecond, secondsLeft }) =>
    `${documents(n)} read, ${perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond)} a second${
      secondsLeft === null ? '' : `, about ${duration(secondsLeft)} left`
    } …`,
  assembling: (n) => `${documents(n)} read; they are being compared …`,
  summary({ readers, unanalysed, passedOver, wordless, failed }) {
    const parts = [`Read: ${listed(readers, (reader, n) => `${n} ${READERS[reader] ?? reader}`) || 'nothing'}.`]
    if (unanalysed.size > 0)
      parts.push(`Kept, not analysed: ${listed(unanalysed, (lang, n) => `${n} in ${languages.of(lang) ?? lang}`)}.`)
    if (passedOver > 0)
      parts.push(`Left out: ${count(passedOver, { one: '{n} file', other: '{n} files' })} of other kinds.`)
    if (wordless > 0) parts.push(`Without words: ${count(wordless, { one: '{n} record', other: '{n} records' })}.`)
    if (failed.size > 0) parts.push(`Failed: ${listed(failed, (why, n) => `${n} (${why})`)}.`)
    return parts.join(' ')
  },
}
