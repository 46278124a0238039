import type { Doc, SourceDocument } from '../../../src/model/doc.js'
import type { ReuseLink } from '../../../src/model/reuse.js'
import { createTracer } from '../../../src/pipeline.js'

const tracer = createTracer()

/** Traces invented documents, named by their keys. */
export function traced(docs: Readonly<Record<string, string | Partial<SourceDocument>>>): Doc[] {
  return Object.entries(docs).map(([id, doc]) =>
    tracer.document({ text: '', ...(typeof doc === 'string' ? { text: doc } : doc), id }),
  )
}

export const reuseOf = (docs: readonly Doc[]) => tracer.reuse(docs)

/** The only link between two texts, or null. */
export function linkBetween(
  one: string | Partial<SourceDocument>,
  two: string | Partial<SourceDocument>,
): ReuseLink | null {
  const { links } = reuseOf(traced({ one, two }))
  return links[0] ?? null
}

/** An invented report of several sentences, told in its writer's own words. */
export const REPORT =
  'دخلت قافلة من أربعين شاحنة وادي كرفان فجر الثلاثاء بعد انتظار دام أسبوعين عند حاجز الجسر القديم. ' +
  'ووزعت فرق الإغاثة ثلاثين طنا من الدقيق والأدوية على سكان الأحياء الغربية قبل أن تعود أدراجها مساء. ' +
  'وشوهد مقاتلون من الفصائل المحلية ينتشرون على امتداد الطريق المؤدي إلى المخازن المهجورة قرب محطة القطار.'
