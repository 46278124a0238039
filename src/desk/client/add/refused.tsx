import { DeskError } from '../api.js'
import { useReader } from '../reader.js'

/** Why something was not done, with what each field wants. */
export function Refused({ error }: { readonly error: Error }) {
  const { desk, lang } = useReader().messages
  const told = error instanceof DeskError ? error.told : null
  return (
    <p role="alert" className="wrong">
      {[
        told?.message[lang] ?? desk.wrong,
        ...(told?.fields ?? []).map(({ wanted }) => wanted[lang]),
        told?.hint[lang] ?? '',
      ].join(' ')}
    </p>
  )
}
