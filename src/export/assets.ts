import { feature } from 'topojson-client'
import type { PageFonts } from '../report/html/style.js'
import type { Outlines } from '../view/map.js'

/** Reads a file of an installed package by its name. */
export type ReadAsset = (name: string) => Promise<Uint8Array>

const PLEX = '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic'

/** The letters that travel with a page or a drawing. */
export async function pageFonts(asset: ReadAsset): Promise<PageFonts> {
  const font = async (weight: number): Promise<string> => base64(await asset(`${PLEX}-arabic-${weight}-normal.woff2`))
  return { regular: await font(400), bold: await font(600) }
}

/** The same letters and Latin ones in one font: a program that mixes fonts within a word cannot join it. */
export async function drawingFonts(asset: ReadAsset): Promise<readonly Uint8Array[]> {
  const names = ['400Regular', '600SemiBold'].map((name) => `${name}/IBMPlexSansArabic_${name}.ttf`)
  return Promise.all(names.map((name) => asset(`@expo-google-fonts/ibm-plex-sans-arabic/${name}`)))
}

function base64(bytes: Uint8Array): string {
  let text = ''
  // As one list of arguments a font would be longer than a call may be.
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return btoa(text)
}

/** Borders of countries, for maps. */
export async function pageOutlines(asset: ReadAsset): Promise<Outlines> {
  const atlas = JSON.parse(new TextDecoder().decode(await asset('world-atlas/countries-50m.json'))) as Atlas
  return feature(atlas, atlas.objects.countries) as Outlines
}

type Atlas = Parameters<typeof feature>[0] & {
  readonly objects: { readonly countries: Parameters<typeof feature>[1] }
}
