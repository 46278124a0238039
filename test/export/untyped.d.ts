/** Readers that come without types; the tests use no more of them than this. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string)
    readonly data: readonly unknown[]
  }
}
declare module '@citation-js/plugin-bibtex'
declare module 'jsonld' {
  const jsonld: { flatten(document: object): Promise<unknown> }
  export default jsonld
}
