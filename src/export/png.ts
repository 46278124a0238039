import type { Resvg } from '@resvg/resvg-wasm'
import type { ReadAsset } from './assets.js'
import { drawingFonts } from './assets.js'

/** Pixels for one of the drawing: letters stay clear in print. */
const ZOOM = 2

let ready: Promise<typeof Resvg> | undefined

/** A drawing as a picture, with the letters that come with isnad and none of the machine's: it looks the same everywhere. */
export async function pngOf(svg: string, asset: ReadAsset): Promise<Uint8Array> {
  ready ??= load(asset)
  const Drawing = await ready
  const fontBuffers = [...(await drawingFonts(asset))]
  const font = { fontBuffers, defaultFontFamily: 'IBM Plex Sans Arabic', sansSerifFamily: 'IBM Plex Sans Arabic' }
  const image = new Drawing(directed(svg), { font, fitTo: { mode: 'zoom', value: ZOOM } }).render()
  try {
    return image.asPng()
  } finally {
    image.free()
  }
}

/** Begins with the first letter that has a direction: whether it runs from right to left. */
const RTL = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** Lines that begin in Arabic, set apart as such: the program takes every line for one that runs from left to right. */
function directed(svg: string): string {
  return svg.replaceAll(/(?<=<text[^>]*>)[^<]+/gu, (line) => (RTL.test(line) ? `\u202b${line}\u202c` : line))
}

/** Once a process: it does not start twice. */
async function load(asset: ReadAsset): Promise<typeof Resvg> {
  const resvg = await import('@resvg/resvg-wasm')
  await resvg.initWasm(asset('@resvg/resvg-wasm/index_bg.wasm') as Promise<BufferSource>)
  return resvg.Resvg
}
