import { CHECKS } from '../../model/decision.js'
import type { Story } from '../../model/story.js'
import { escapeText } from '../../view/svg.js'
import { bdi, type Page, section } from './html.js'

/** Who reviewed a story, and what they say was done before publishing; nothing where nobody did. */
export function reviewSection({ review }: Story, { messages }: Page): string {
  if (!review) return ''
  const { review: words } = messages
  const by =
    review.decisions === 0
      ? ''
      : `<p>${escapeText(words.reviewedBy(review.decisions))} ${review.authors.map(bdi).join(messages.lang === 'ar' ? '، ' : ', ')}.</p>`
  const rows = CHECKS.map((check) => {
    const ticks = review.checks.filter(({ done }) => done === check)
    const told = ticks.map(
      ({ author, at, note }) =>
        `${bdi(author)} <time datetime="${escapeText(at)}">${escapeText(at.slice(0, 10))}</time>${note === null ? '' : `: ${bdi(note)}`}`,
    )
    const mark = ticks.length > 0 ? '✓' : '–'
    return `<li><span aria-hidden="true">${mark}</span> ${escapeText(words.checks[check])}: ${told.join('; ') || escapeText(words.unchecked)}</li>`
  })
  return section(words.reviewHead, `${by}<ul class="checks">${rows.join('')}</ul>`, 'review')
}
