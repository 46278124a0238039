import type { Reason } from './doc-facts.js'

/** Why an institution is taken for a voice's own, in one short sentence. */
export const TIE_REASONS: Readonly<Record<Reason, string>> = {
  'named': 'the source is named with this institution',
  'same-document': 'the document names no other such institution',
  'most-often': 'the document names several such institutions, this one most often',
  'home': 'the document names no state; it is taken for that of the outlet’s country',
  'setting': 'the document names no state beside it; this is the one it names most',
  'untold': 'the document does not tell whose it is',
  'nationality': 'the source is described by this nationality',
  'title': 'the title is held in this institution',
}

export const JOIN_REASONS = {
  owner: 'the registry knows this owner of the outlet',
  fullName: 'a shorter and a longer form of one name',
  spelling: 'two spellings of one name',
  surname: 'the only full name in the case with this surname',
  sameSurname: 'the same single name in another document',
  office: 'the only person in the case named with this office',
  sameOwner: 'the same description, through two outlets of one owner, within days',
  sameDescription: 'the same description, through another outlet, within days',
  similar: 'a similar description, through the same outlet, within days',
  untold: 'the only institution of this kind in the case; the document does not tell whose it is',
} as const
