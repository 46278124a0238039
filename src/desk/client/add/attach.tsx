import { Button, FileInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { attachOriginal, queries } from '../api.js'
import { type Author, AuthorField } from '../parts/author.js'
import { useReader } from '../reader.js'
import { Moved } from './moved.js'
import { Target, type TargetValue } from './target.js'
import { Refused } from './refused.js'

interface Given {
  readonly name: string
  readonly url: string
  readonly file: File | null
}

const NOTHING: Given = { name: '', url: '', file: null }

interface AttachProps {
  readonly story: string | undefined
  readonly document: string | undefined
  readonly author: Author
}

/** An original that no machine reads: what it is, where it is, a file of it, and whose words rest on it. */
export function Attach({ story, document, author: [author, setAuthor] }: AttachProps) {
  const { originals: words } = useReader().messages
  const [given, setGiven] = useState(NOTHING)
  const [target, setTarget] = useState<TargetValue>({ story, documents: document === undefined ? null : [document] })
  const attach = useMutation({
    mutationFn: () => attachOriginal(formOf(given, target, author)),
    onSuccess: async () => {
      setGiven(NOTHING)
      await queries.invalidateQueries()
    },
  })
  const change = (part: Partial<Given>): void => {
    attach.reset()
    setGiven((before) => ({ ...before, ...part }))
  }
  const ready =
    given.name.trim() !== '' && author.trim() !== '' && (target.story !== undefined || target.documents !== null)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (ready) attach.mutate()
  }
  return (
    <form className="attach" id="attach" aria-labelledby="attach-head" onSubmit={submit}>
      <h2 id="attach-head">{words.title}</h2>
      <p className="note">{words.note}</p>
      <div className="attach-fields">
        <TextInput
          label={words.name}
          description={words.nameNote}
          size="sm"
          dir="auto"
          required
          value={given.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <AuthorField value={author} onTyped={setAuthor} />
        <TextInput
          label={words.url}
          size="sm"
          dir="ltr"
          type="url"
          placeholder="https://"
          value={given.url}
          onChange={(event) => change({ url: event.currentTarget.value })}
        />
        <FileInput
          label={words.file}
          placeholder={words.chooseFile}
          size="sm"
          clearable
          clearButtonProps={{ 'aria-label': words.withoutFile }}
          value={given.file}
          onChange={(file) => change({ file })}
        />
      </div>
      <Target value={target} onChosen={setTarget} />
      <Button type="submit" variant="filled" disabled={!ready} loading={attach.isPending}>
        {words.attach}
      </Button>
      <div role="status">
        {attach.error ? <Refused error={attach.error} /> : null}
        {attach.data ? <Moved page={attach.data} /> : null}
      </div>
    </form>
  )
}

function formOf({ name, url, file }: Given, { story, documents }: TargetValue, author: string): FormData {
  const form = new FormData()
  form.set('name', name.trim())
  form.set('author', author.trim())
  if (url.trim() !== '') form.set('url', url.trim())
  if (file) form.set('file', file, file.name)
  if (documents === null) form.set('story', story ?? '')
  else for (const document of documents) form.append('documents', document)
  return form
}
