import type { JoinMessages } from './joins.js'

export const joinsEn: JoinMessages = {
  kinds: {
    same_voice: 'one voice',
    organ_of: 'belongs to',
    spokesman_of: 'speaks for',
    owned_by: 'owned by',
    possibly_same: 'may be one voice',
    allied: 'a recorded alliance; it changes no count',
  },
  doubtful: 'not certain',
  reasons: {
    'named': 'the source is named with this institution',
    'same-document': 'the document names no other such institution',
    'most-often': 'the document names several such institutions, this one most often',
    'home': 'the document names no state; it is taken for that of the outlet’s country',
    'setting': 'the document names no state beside it; this is the one it names most',
    'untold': 'the document does not tell whose it is',
    'nationality': 'the source is described by this nationality',
    'owner': 'the registry records this owner of the outlet',
    'longer-name': 'a shorter and a longer form of one name',
    'other-spelling': 'two spellings of one name',
    'only-surname': 'the only full name among these documents with this surname',
    'same-surname': 'the same single name in another document',
    'office-holder': 'the only person among these documents named with this office',
    'same-owner': 'the same description, through two outlets of one owner, within days',
    'same-description': 'the same description, through another outlet, within days',
    'similar-description': 'a similar description, through the same outlet, within days',
    'only-institution':
      'the only institution of this kind among these documents; the document does not tell whose it is',
    'run-by': 'the registry records that this movement runs this authority; either may say what the other does not',
    'recorded-alliance': 'a user recorded this alliance; it changes no count',
  },
}
