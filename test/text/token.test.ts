import { describe, expect, it } from 'vitest'
import { BREAK, NUMBER, PUNCTUATION, WORD, word } from '../../src/text/index.js'
import { stemsOf, tokensOf, wordsOf } from './sample.js'

describe('tokenize', () => {
  it.each([
    ['وصل 117شخصا', ['وصل', '117', 'شخصا']],
    ['ف16 وسو35', ['ف', '16', 'وسو', '35']],
    ['3.5 و1,200 و1٬200', ['3.5', 'و', '1,200', 'و', '1٬200']],
    ['عام 2012.', ['عام', '2012', '.']],
    ['10:30', ['10', ':', '30']],
    ["d'Artagnan l’eau", ["d'artagnan", 'l’eau']],
    ["قال 'نعم'", ['قال', "'", 'نعم', "'"]],
    ["قال ''نعم''", ['قال', "''", 'نعم', "''"]],
    ['لا.. نعم...؟!', ['لا', '..', 'نعم', '...', '؟', '!']],
    ['---===_', ['---', '===', '_']],
    ['خبر😀عاجل', ['خبر', '😀', 'عاجل']],
    ['𐐀𐐁', ['𐐀𐐁']],
    ['أ.ف.ب', ['ا', '.', 'ف', '.', 'ب']],
    ['', []],
    [' \u200f ', []],
  ])('cuts %j', (raw, expected) => expect(wordsOf(raw)).toEqual(expected))

  it('names the kinds', () => {
    expect([...tokensOf('قال 5؟\nنعم 😀').kind]).toEqual([WORD, NUMBER, PUNCTUATION, BREAK, WORD, PUNCTUATION])
  })

  it('makes one break of blank lines', () => {
    expect(wordsOf('أ\n \n\nب')).toEqual(['ا', '\n \n\n', 'ب'])
    expect(wordsOf('أ\n ب')).toEqual(['ا', '\n', 'ب'])
  })

  it('gives no word outside', () => expect(word(tokensOf('قال'), 7)).toBe(''))
})

describe('stemStarts', () => {
  it.each([
    ['كتاب', ['كتاب:0', 'تاب:2']],
    ['والوزير', ['والوزير:0', 'الوزير:1', 'وزير:9']],
    ['بالوزير', ['بالوزير:0', 'الوزير:2', 'وزير:10']],
    ['للوزير', ['للوزير:0', 'لوزير:2', 'لوزير:16', 'وزير:16']],
    ['وسيعود', ['وسيعود:0', 'سيعود:1', 'يعود:5']],
    ['نعم', ['نعم:0']],
    ['ال', ['ال:0']],
    ['و', ['و:0']],
  ])('reads %s', (raw, expected) => expect(stemsOf(raw)).toEqual(expected))

  it('reads no number or mark', () => {
    expect(stemsOf('5')).toEqual([])
    expect(stemsOf('«')).toEqual([])
  })
})
