import { DocumentChip } from '../parts/document-chip.js'
import { useFirst } from '../parts/use-first.js'
import { useStory } from './facts.js'

/** Numbers shown before the rest stands behind a button. */
const SHOWN = 24

/** Documents of the story by their numbers, each once. */
export function Chips({ ids }: { readonly ids: readonly string[] }) {
  const { byId, numbers, story } = useStory()
  const documents = [...new Set(ids)]
    .toSorted((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0))
    .flatMap((id) => byId.get(id) ?? [])
  const [shown, more] = useFirst(documents, documents.length <= SHOWN + 4 ? documents.length : SHOWN)
  return (
    <span className="chips">
      {shown.map((doc) => (
        <DocumentChip key={doc.id} document={doc} number={doc.number} story={story.id} />
      ))}
      {more}
    </span>
  )
}
