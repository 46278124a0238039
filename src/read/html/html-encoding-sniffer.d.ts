declare module 'html-encoding-sniffer' {
  /** The encoding a browser would read the bytes of a page in, by its label in the Encoding standard. */
  export default function sniffHtmlEncoding(
    bytes: Uint8Array,
    options?: { readonly transportLayerEncodingLabel?: string; readonly defaultEncoding?: string },
  ): string
}
