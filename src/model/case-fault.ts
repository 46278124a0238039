/** One thing of a case that is not as it was written. */
export type CaseFault =
  /** An entry whose hash does not follow from those before it, or that is missing. */
  | { readonly kind: 'log-broken'; readonly seq: number }
  /** The hash that was written down is not in the log. */
  | { readonly kind: 'head-missing'; readonly head: string }
  | { readonly kind: 'bytes-changed' | 'bytes-missing'; readonly document: string; readonly sha256: string }
  | { readonly kind: 'text-changed'; readonly document: string }
  /** The log knows a document or sighting that is gone, or there is one the log does not know. */
  | {
      readonly kind: 'decision-missing' | 'decision-changed'
      /** Its id. */
      readonly document: string
    }
  | {
      readonly kind: 'document-missing' | 'document-unlogged' | 'sighting-missing' | 'sighting-unlogged'
      readonly document: string
    }
  | { readonly kind: 'span-wrong'; readonly document: string; readonly item: string; readonly part: string }

/** A fault as a person is told of it: its kind and what it concerns. */
export interface CheckFault {
  readonly kind: CaseFault['kind']
  /** A document, a hash, or the number of an entry. */
  readonly about: string
}

/** What a person is told of a fault. */
export function checkFault(fault: CaseFault): CheckFault {
  const about = 'document' in fault ? fault.document : 'head' in fault ? fault.head : String(fault.seq)
  return { kind: fault.kind, about }
}
