import { exportCase } from '../export/export.js'
import type { Messages } from '../messages/index.js'
import type { Trace } from '../model/trace.js'
import type { CliEffects } from './effects.js'
import { VERSION } from './version.js'

/** Writes the case to a page; `-` is standard output. False when nobody reads any more. */
export async function writePage(trace: Trace, path: string, messages: Messages, effects: CliEffects): Promise<boolean> {
  const decoder = new TextDecoder()
  let html = ''
  for await (const chunk of exportCase(trace, 'html', { messages, version: VERSION, asset: effects.asset })) {
    html += decoder.decode(chunk, { stream: true })
  }
  if (path === '-') return effects.stdout.write(html)
  await effects.writeFile(path, html)
  return true
}
