import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useReader } from '../reader.js'

const KEY = 'isnad.desk.author'

/** A name, and what changes it. */
export type Author = readonly [string, (name: string) => void]

/** Who decides something: asked once, and kept in this browser. */
export function useAuthor(): Author {
  const [name, setName] = useState(kept)
  const change = (typed: string): void => {
    setName(typed)
    try {
      localStorage.setItem(KEY, typed)
    } catch {
      // A browser that keeps nothing asks again.
    }
  }
  return [name, change]
}

function kept(): string {
  try {
    return localStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

interface AuthorFieldProps {
  readonly value: string
  onTyped(name: string): void
  /** When the field is left, or Enter pressed in it. */
  onDone?(): void
}

export function AuthorField({ value, onTyped, onDone }: AuthorFieldProps) {
  const { originals } = useReader().messages
  return (
    <TextInput
      label={originals.author}
      description={originals.authorNote}
      size="sm"
      dir="auto"
      required
      autoComplete="name"
      value={value}
      onChange={(event) => onTyped(event.currentTarget.value)}
      onBlur={onDone}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onDone?.()
      }}
    />
  )
}
