import type { Provenance } from '../model/doc.js'

/** What a container told of a document; what it did not tell stays empty. */
export function provenance(reader: string, told: Partial<Omit<Provenance, 'reader'>> = {}): Provenance {
  return {
    author: null,
    publishedFrom: null,
    edited: null,
    captured: null,
    retrieved: null,
    links: [],
    pictures: [],
    embedded: [],
    repliesTo: null,
    ...told,
    reader,
  }
}
