import { Select } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { apart } from '../../../view/apart.js'
import { claimName } from '../../../view/naming.js'
import { plainText } from '../../../view/svg.js'
import type { StoryPage } from '../../wire.js'
import { storiesQuery, storyQuery } from '../api.js'
import { useReader } from '../reader.js'

/** What an original is put behind: all reports of a story, or some documents. */
export interface TargetValue {
  readonly story: string | undefined
  /** Null: all that reports the story. */
  readonly documents: readonly string[] | null
}

interface TargetProps {
  readonly value: TargetValue
  onChosen(value: TargetValue): void
}

const ALL = 'all'

/** Chooses a story, then all of its reports, those of one claim, or one document. */
export function Target({ value, onChosen }: TargetProps) {
  const { messages } = useReader()
  const words = messages.originals
  const [typed, setTyped] = useState('')
  const list = useInfiniteQuery(storiesQuery({ sort: 'newest', q: typed === '' ? undefined : typed }))
  const { data: story } = useQuery({ ...storyQuery(value.story ?? ''), enabled: value.story !== undefined })
  const found = list.data?.pages[0]?.rows ?? []
  const choices = found.map(({ id, title }) => ({ value: id, label: title }))
  const own = story && !choices.some((choice) => choice.value === value.story)
  const data = own ? [{ value: value.story ?? '', label: story.story.title }, ...choices] : choices
  return (
    <div className="attach-fields">
      <Select
        label={words.story}
        size="sm"
        searchable
        required={value.documents === null}
        data={data}
        value={value.story ?? null}
        // The server searches the words of the documents as well.
        filter={({ options }) => options}
        onSearchChange={(text) => setTyped(data.some(({ label }) => label === text) ? '' : text)}
        onChange={(chosen) => onChosen({ story: chosen ?? undefined, documents: null })}
        nothingFoundMessage={messages.desk.nothingFound}
        comboboxProps={{ shadow: 'md' }}
      />
      {story ? (
        <Behind story={story} value={value} onChosen={onChosen} />
      ) : value.documents !== null ? (
        <p className="soft">{words.documentOnly(value.documents[0] ?? '')}</p>
      ) : null}
    </div>
  )
}

function Behind({ story, value, onChosen }: TargetProps & { readonly story: StoryPage }) {
  const { messages, day } = useReader()
  const words = messages.originals
  const parts = useMemo(() => {
    const claims = story.story.claims.flatMap((claim) => {
      const documents = [...new Set(claim.supports.map(({ document }) => document))]
      return claim.central || documents.length === 0
        ? []
        : [{ key: `claim ${claim.id}`, label: plainText(claimName(claim, messages, apart)), documents }]
    })
    const documents = story.documents
      .filter(({ id }) => story.story.documents.includes(id))
      .map(({ id, title, outlet, published }) => ({
        key: `document ${id}`,
        label: [
          outlet?.name ?? messages.view.outletUnknown,
          published === null ? messages.story.undated : day(published),
          title ?? '',
        ]
          .filter((part) => part !== '')
          .join(' · '),
        documents: [id],
      }))
    return { claims, documents }
  }, [story, messages, day])
  const all = [...parts.claims, ...parts.documents]
  const chosen = all.find(({ documents }) => value.documents !== null && String(documents) === String(value.documents))
  return (
    <Select
      label={words.behind}
      size="sm"
      searchable
      allowDeselect={false}
      data={[
        { value: ALL, label: words.allReports(story.story.documents.length) },
        { group: words.ofClaim, items: parts.claims.map(({ key, label }) => ({ value: key, label })) },
        { group: words.ofDocument, items: parts.documents.map(({ key, label }) => ({ value: key, label })) },
      ]}
      value={chosen?.key ?? ALL}
      onChange={(key) =>
        onChosen({ story: value.story, documents: all.find((part) => part.key === key)?.documents ?? null })
      }
      comboboxProps={{ shadow: 'md' }}
    />
  )
}
