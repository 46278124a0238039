import { apart } from '../../../view/apart.js'
import { groupBy } from '../../../view/group.js'
import { originName } from '../../../view/naming.js'
import { DocumentChip } from '../parts/document-chip.js'
import { Name, Told } from '../parts/told.js'
import { useReader } from '../reader.js'
import { type DeskStory, useStory } from './facts.js'

type Paths = DeskStory['paths']

/** The chain as a list that grows inwards, for reading aloud and on paper. */
export function ChainList() {
  const { paths } = useStory()
  const { messages } = useReader()
  return (
    <ul className="tree">
      {[...groupBy(paths, ({ origin }) => origin?.id ?? '')].map(([id, group]) => {
        const origin = group[0]?.origin
        return (
          <li key={id}>
            <b>{origin ? <Told text={originName(origin, apart)} /> : messages.story.nobody}</b>
            <Branch paths={group} depth={0} />
          </li>
        )
      })}
    </ul>
  )
}

function Branch({ paths, depth }: { readonly paths: Paths; readonly depth: number }) {
  const { story } = useStory()
  const further = groupBy(
    paths.filter(({ relays }) => relays.length > depth),
    ({ relays }) => relays[depth]?.id ?? '',
  )
  const ends = paths.filter(({ relays }) => relays.length === depth)
  return (
    <ul>
      {[...further].map(([id, group]) => (
        <li key={id}>
          <Name>{group[0]?.relays[depth]?.name ?? ''}</Name>
          <Branch paths={group} depth={depth + 1} />
        </li>
      ))}
      {ends.map(({ document }) => (
        <li key={document.id}>
          <DocumentChip document={document} number={document.number} story={story.id} full />
        </li>
      ))}
    </ul>
  )
}
