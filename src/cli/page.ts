import { feature } from 'topojson-client'
import type { Messages } from '../messages/index.js'
import type { Trace } from '../model/trace.js'
import { renderPage } from '../report/html/page.js'
import type { PageFonts } from '../report/html/style.js'
import type { Outlines } from '../view/map.js'
import type { CliEffects } from './effects.js'
import { VERSION } from './version.js'

/** Writes the case to a page; `-` is standard output. False when nobody reads any more. */
export async function writePage(trace: Trace, path: string, messages: Messages, effects: CliEffects): Promise<boolean> {
  const located =
    trace.stories.length > 0 && trace.documents.some(({ places }) => places.some(({ lat }) => lat !== null))
  const html = renderPage(trace, {
    messages,
    version: VERSION,
    fonts: await fontsOf(effects),
    outlines: located ? await outlinesOf(effects) : null,
  })
  if (path === '-') return effects.stdout.write(html)
  await effects.writeFile(path, html)
  return true
}

async function fontsOf({ asset }: CliEffects): Promise<PageFonts> {
  const font = async (weight: number): Promise<string> =>
    base64(await asset(`@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-${weight}-normal.woff2`))
  return { regular: await font(400), bold: await font(600) }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

async function outlinesOf({ asset }: CliEffects): Promise<Outlines> {
  const atlas = JSON.parse(new TextDecoder().decode(await asset('world-atlas/countries-50m.json'))) as Atlas
  return feature(atlas, atlas.objects.countries) as Outlines
}

type Atlas = Parameters<typeof feature>[0] & {
  readonly objects: { readonly countries: Parameters<typeof feature>[1] }
}
