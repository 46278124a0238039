import type { CueRule } from '../../../text/pack.js'
import { candidate } from '../candidate.js'
import { scanFrame } from '../frame.js'

/** "تردد أن", "أفيد بأن", "قيل إن", "يعتقد بأنها": nobody is named for the words. */
export const PASSIVE: CueRule = {
  id: 'ar.passive',
  kinds: ['passive'],
  read(r, hit) {
    const limit = r.sentences.last[r.sentenceOf[hit.last] ?? -1] ?? r.tokens.count - 1
    const frame = scanFrame(r, hit.last, { openers: hit.cue.openers, subject: false, limit, relay: null })
    if (!frame.opening || frame.opening.token - hit.last > 3) return null
    return candidate(r, 'ar.passive', hit, frame, null)
  },
}
