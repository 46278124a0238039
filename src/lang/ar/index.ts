import type { LanguagePack } from '../../text/pack.js'
import { arabicClitics, arabicFold, arabicSentenceMarks } from './fold.js'
import { isHomograph, settle } from './homograph.js'
import { CLASS } from './lexicon/classes.js'
import { ENTRIES } from './lexicon/entries.js'
import { displayName, nameWords } from './name.js'
import { findDoer } from './doer.js'
import { areTwo } from './two-people.js'
import { findNaming } from './naming.js'
import { foldText } from '../../text/fold.js'
import { arabicCredit } from './rules/credit.js'
import { LABEL } from './rules/label.js'
import { NOMINAL } from './rules/nominal.js'
import { wordEnd } from './glue.js'
import { PARTICIPLE } from './rules/participle.js'
import { PASSIVE } from './rules/passive.js'
import { PREPOSITION } from './rules/preposition.js'
import { AS_SAID } from './rules/as-said.js'
import { ELIDED, IMPERSONAL } from './rules/elided.js'
import { RELAY } from './rules/relay.js'
import { RELATIVE, SOURCE_ADJACENT, SOURCE_FIRST } from './rules/source-first.js'
import { VERB_FIRST } from './rules/verb-first.js'

/** Modern Standard Arabic as the news writes it. */
export const arabic: LanguagePack = {
  code: 'ar',
  version: '1',
  direction: 'rtl',
  fold: arabicFold,
  clitics: arabicClitics,
  sentence: arabicSentenceMarks,
  lexicon: ENTRIES,
  classes: {
    outlet: CLASS.media | CLASS.proper,
    maybeOutlet: CLASS.maybeMedia,
    complementizer: CLASS.complementizer,
    name: CLASS.proper | CLASS.capital,
  },
  // Order matters: a subject after the verb is surer than one before it, and both than none.
  cueRules: [
    RELAY,
    AS_SAID,
    IMPERSONAL,
    RELATIVE,
    SOURCE_ADJACENT,
    VERB_FIRST,
    SOURCE_FIRST,
    ELIDED,
    PREPOSITION,
    PARTICIPLE,
    NOMINAL,
    PASSIVE,
  ],
  sentenceRules: [LABEL],
  nameWords,
  displayName,
  outletNouns: new Set(arabicCredit.outletNouns.map((x) => foldText(x.form, arabicFold))),
  findNaming,
  findDoer,
  areTwo,
  isHomograph,
  settle,
  wordEnd,
}
