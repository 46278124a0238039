import type { Clitics, FoldTable, SentenceMarks } from '../../model/language.js'

/**
 * Letters that Arabic writers exchange, and those that keyboards of neighbouring languages produce for the same sound.
 * Hamza carriers, marks and presentation forms are folded for every language alike and do not stand here.
 */
export const arabicFold: FoldTable = {
  letters: {
    ى: 'ي',
    ة: 'ه',
    ی: 'ي',
    ے: 'ي',
    ې: 'ي',
    ێ: 'ي',
    ک: 'ك',
    ڪ: 'ك',
    گ: 'ك',
    ڭ: 'ك',
    ݣ: 'ك',
    پ: 'ب',
    چ: 'ج',
    ژ: 'ز',
    ڤ: 'ف',
    ڥ: 'ف',
    ڨ: 'ق',
    ہ: 'ه',
    ھ: 'ه',
    ە: 'ه',
    ۃ: 'ه',
    ۆ: 'و',
    ۇ: 'و',
    ۋ: 'و',
  },
}

export const arabicClitics: Clitics = {
  conjunctions: ['و', 'ف'],
  prepositions: ['ب', 'ل', 'ك'],
  future: ['س'],
  article: 'ال',
  articleAfterLam: 'لل',
}

/** Single letters need no entry: a full stop after one ends nothing. */
export const arabicSentenceMarks: SentenceMarks = {
  enders: ['.', '!', '?', '؟'],
  abbreviations: ['اد', 'الخ', 'mr', 'mrs', 'ms', 'dr', 'st', 'vs', 'gen', 'col'],
}
