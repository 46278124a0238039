import { Button } from '@mantine/core'
import { Check, Copy } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { useReader } from '../reader.js'
import { isTaken } from '../shell/shortcuts.js'
import { useStory } from './facts.js'
import { type Paragraph, paragraphOf } from './paragraph.js'

/** How long it is said that something was copied. */
const SAID = 2500

/** Puts the evidence of the story into the clipboard, as prose with links. */
export function CopyParagraph() {
  const story = useStory()
  const { messages, comma, day } = useReader()
  const words = messages.desk.story
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready')
  const copy = useCallback(() => {
    written(paragraphOf(story, { messages, comma, day })).then(
      () => setState('copied'),
      () => setState('failed'),
    )
  }, [story, messages, comma, day])
  useEffect(() => {
    if (state === 'ready') return
    const timer = setTimeout(() => setState('ready'), SAID)
    return () => clearTimeout(timer)
  }, [state])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.code === 'KeyC' && !isTaken(event)) copy()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [copy])
  const Icon = state === 'copied' ? Check : Copy
  return (
    <div className="copying">
      <Button variant="default" size="sm" leftSection={<Icon size={15} aria-hidden />} onClick={copy}>
        {words.copy}
      </Button>
      <span role="status" className="soft">
        {state === 'copied' ? words.copied : state === 'failed' ? words.copyFailed : ''}
      </span>
    </div>
  )
}

/** Rich where the browser lets a page write it, else plain. */
async function written({ text, html }: Paragraph): Promise<void> {
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(text)
  const parts = {
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  }
  return navigator.clipboard.write([new ClipboardItem(parts)])
}
