import { Select, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useReader } from '../reader.js'

interface ChoiceProps {
  readonly label: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly value: string | undefined
  onChosen(value: string | undefined): void
}

/** One of several values, or any; what is chosen stays to be seen where it is no longer among them. */
export function Choice({ label, choices, value, onChosen }: ChoiceProps) {
  const { desk } = useReader().messages
  const known = value === undefined || choices.some((choice) => choice.value === value)
  return (
    <Select
      label={label}
      data={known ? choices : [...choices, { value, label: value }]}
      value={value ?? null}
      onChange={(chosen) => onChosen(chosen ?? undefined)}
      placeholder={desk.any}
      nothingFoundMessage={desk.nothingFound}
      searchable={choices.length > 8}
      clearable
      size="sm"
      comboboxProps={{ shadow: 'md', keepMounted: false }}
      clearButtonProps={{ 'aria-label': `${desk.clear}: ${label}`, 'tabIndex': 0 }}
    />
  )
}

interface TypedProps {
  readonly label: string
  readonly value: string | undefined
  readonly hint?: string | null | undefined
  readonly type?: 'text' | 'search'
  readonly day?: boolean
  onTyped(value: string | undefined): void
}

/** Takes effect when it is left or entered, not at every letter. */
export function Typed({ label, value, hint, type = 'text', day = false, onTyped }: TypedProps) {
  const [text, setText] = useState(value ?? '')
  useEffect(() => setText(value ?? ''), [value])
  const { messages } = useReader()
  const wrong = day && text !== '' && !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/u.test(western(text))
  const enter = (): void => {
    const typed = day ? western(text) : text.trim()
    if (!wrong && typed !== (value ?? '')) onTyped(typed === '' ? undefined : typed)
  }
  return (
    <TextInput
      label={label}
      type={type}
      value={text}
      size="sm"
      placeholder={hint ?? undefined}
      attributes={{ input: { dir: day ? 'ltr' : 'auto' } }}
      className={day ? 'day' : undefined}
      error={wrong ? messages.desk.badDay : null}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={enter}
      onKeyDown={(event) => {
        if (event.key === 'Enter') enter()
      }}
    />
  )
}

const western = (text: string): string =>
  text
    .trim()
    .replaceAll('/', '-')
    .replaceAll(/[٠-٩]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x660))
