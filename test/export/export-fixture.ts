import { exportCase, type ExportFormat } from '../../src/export/export.js'
import type { ExportOptions } from '../../src/export/options.js'
import { packageFile } from '../../src/cli/effects.js'
import { MESSAGES } from '../../src/messages/index.js'
import type { Trace } from '../../src/model/trace.js'
import { createTracer } from '../../src/pipeline.js'

const RLM = '\u200f'

const DOCUMENTS = [
  {
    id: 'e1',
    outlet: 'وكالة نورس',
    url: 'https://nawras.example/1?a=1&b=2',
    published: '2024-05-06',
    title: 'غارة على «جسر» المرفأ, و"قتلى"',
    text: 'قال مصدر أمني لوكالة نورس إن ثلاثة عمال قتلوا في غارة جوية في مدينة حلب مساء الأحد.',
  },
  {
    id: '=HYPERLINK("https://evil.example","اضغط")',
    outlet: `${RLM}=1+1`,
    published: '2024-05-07',
    title: `${RLM}\u2067@SUM(A1:A9)`,
    text: 'نقلت وكالة نورس عن مصدر أمني قوله إن ثلاثة عمال قتلوا في غارة جوية في مدينة حلب مساء الأحد.',
  },
  {
    id: '-e3',
    outlet: '\tإذاعة الساحل',
    published: '2024-05-08',
    title: '+966 خط ساخن\r\nسطر ثان',
    text: 'نفى المتحدث باسم الجيش العقيد سامر الخيزران أي غارة جوية في مدينة حلب، وقال إن «هذه الأنباء لا صحة لها _x0041_».',
  },
  { id: 'e4', published: '2024-05', text: 'قتل خمسة عمال في غارة جوية في بلدة الشوكية، بحسب المسعف مازن الدبّاس.' },
]

let made: Trace | undefined

/** A case whose names and titles would be formulas, were they not guarded. */
export const exportedTrace = (): Trace => (made ??= createTracer().trace(DOCUMENTS))

/** A case in a form, as its bytes. */
export async function exported(
  format: ExportFormat,
  options: Partial<ExportOptions> = {},
  trace: Trace = exportedTrace(),
): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of exportCase(trace, format, {
    messages: MESSAGES.en,
    version: '1.2.3',
    asset: packageFile,
    ...options,
  })) {
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
