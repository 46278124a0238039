import type { CueRule } from '../../../text/pack.js'
import { candidate } from '../candidate.js'
import { subjectBefore } from '../subject.js'
import { frameOf } from './speech.js'

/** "نقلت وكالة Y عن مصدر …": the medium is the relay, the phrase after عن the source. */
export const RELAY: CueRule = {
  id: 'ar.relay',
  kinds: ['verb'],
  read(r, hit) {
    if (hit.cue.role !== 'relay') return null
    const frame = frameOf(r, hit, true)
    if (!frame.quotedSource || !frame.opening) return null
    // وكانت وكالة X قد نقلت عن: the medium may stand before its verb.
    return candidate(r, 'ar.relay', hit, frame, frame.subject ?? subjectBefore(r, hit))
  },
}
