/** Texts no newsroom writes, each as long as asked (in UTF-16 units): what takes n steps must not take n squared. */
export const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  'quotation marks in pairs': (n) => fill('«»', n),
  'opening quotation marks only': (n) => fill('«', n),
  'straight quotation marks only': (n) => fill('"', n),
  'one letter': (n) => fill('ا', n),
  'brackets': (n) => fill('()[]', n),
  'nested parentheses': (n) => fill('(', n >> 1) + fill(')', n >> 1),
  'combining marks': (n) => fill('ب\u064e\u0651\u0670\u0640', n),
  'marks without a letter': (n) => fill('\u064e', n),
  'ligatures that unfold to many letters': (n) => fill('\ufdfa', n),
  'letters without a space': (n) => fill('قالمصدرعسكريإنالجيشقصف', n),
  'digits only': (n) => fill('1234567890', n),
  'cue words only': (n) => fill('قال ', n),
  'cues and participles, no full stop': (n) => fill('قال مصدر إن مشيرا إلى أن وأضاف أن نقلا عن ', n),
  'relays without an end': (n) => fill('نقلت وكالة عن صحيفة عن مصدر ', n),
  'labels only': (n) => fill('مصدر: ', n),
  'events with figures, no full stop': (n) => fill('تم إجلاء 22 قائدا، ', n),
  'triggers only': (n) => fill('قصف ', n),
  'newlines only': (n) => fill('\n', n),
  'spaces only': (n) => fill(' ', n),
  'commas only': (n) => fill('، ', n),
}

function fill(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
}
