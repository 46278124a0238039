import { Button, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { fromEvent } from 'file-selector'
import { FolderUp, Upload } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import type { AddOptions } from '../../wire.js'
import { caseQuery } from '../api.js'
import { useAuthor } from '../parts/author.js'
import { Typed } from '../parts/fields.js'
import { useTitle } from '../parts/use-title.js'
import { useReader } from '../reader.js'
import { useAdditions } from './additions.js'
import { AdditionCard } from './addition-card.js'
import { Attach } from './attach.js'
import { Originals } from './originals.js'

const route = getRouteApi('/add')

/** Where documents come in: files and folders, a text from the clipboard, JSON Lines. */
export function AddPage() {
  const { messages } = useReader()
  const words = messages.desk.add
  const { story, document } = route.useSearch()
  const author = useAuthor()
  const { data } = useQuery(caseQuery)
  const { additions, files, text } = useAdditions(data?.limits)
  const [options, setOptions] = useState<AddOptions>({})
  useTitle(words.title)
  return (
    <section className="add-page" aria-label={words.title}>
      <header>
        <h1>{words.title}</h1>
        <p className="note">{words.note}</p>
        {data?.temporary ? <p className="note warn">{words.temporary}</p> : null}
      </header>
      <div className="row-filters">
        <Typed
          label={words.outlet}
          value={options.outlet}
          onTyped={(outlet) => setOptions((before) => ({ ...before, outlet }))}
        />
        <Typed
          label={words.published}
          value={options.published}
          day
          onTyped={(published) => setOptions((before) => ({ ...before, published }))}
        />
      </div>
      <div className="ways">
        <Drop onFiles={(given) => files(given, options)} />
        <Paste onText={(pasted, title) => text({ ...options, text: pasted, ...(title === '' ? {} : { title }) })} />
      </div>
      <div aria-live="polite" className="additions">
        {additions.map((addition) => (
          <AdditionCard key={addition.key} addition={addition} />
        ))}
      </div>
      <Attach key={`${story} ${document}`} story={story} document={document} author={author} />
      <Originals author={author[0]} />
    </section>
  )
}

/** Takes files and whole folders, dropped or chosen. */
function Drop({ onFiles }: { onFiles(files: readonly File[]): void }) {
  const { messages } = useReader()
  const words = messages.desk.add
  const [over, setOver] = useState(false)
  const one = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const dropped = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void fromEvent(event.nativeEvent).then((found) => {
      const given = found.filter((file) => file instanceof File)
      if (given.length > 0) onFiles(given)
    })
  }
  const chosen = (input: HTMLInputElement): void => {
    if (input.files && input.files.length > 0) onFiles([...input.files])
    input.value = ''
  }
  return (
    <section
      className={over ? 'drop over' : 'drop'}
      aria-label={words.drop}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <Upload size={30} aria-hidden />
      <p>
        <b>{words.drop}</b>
      </p>
      <p className="soft">{words.formats}</p>
      <p className="buttons">
        <Button variant="filled" leftSection={<Upload size={16} aria-hidden />} onClick={() => one.current?.click()}>
          {words.choose}
        </Button>
        <Button
          variant="default"
          leftSection={<FolderUp size={16} aria-hidden />}
          onClick={() => folder.current?.click()}
        >
          {words.chooseFolder}
        </Button>
      </p>
      <input ref={one} type="file" multiple hidden data-add="files" onChange={(event) => chosen(event.currentTarget)} />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        {...{ webkitdirectory: '' }}
        onChange={(event) => chosen(event.currentTarget)}
      />
    </section>
  )
}

function Paste({ onText }: { onText(text: string, title: string): void }) {
  const { messages } = useReader()
  const words = messages.desk.add
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  return (
    <form
      className="paste"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '') return
        onText(text, title.trim())
        setText('')
        setTitle('')
      }}
    >
      <TextInput
        label={words.textTitle}
        size="sm"
        dir="auto"
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={words.paste}
        dir="auto"
        rows={8}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={text.trim() === ''}>
        {words.addText}
      </Button>
    </form>
  )
}
