import { ActionIcon, Kbd, Modal } from '@mantine/core'
import { Keyboard } from 'lucide-react'
import { Fragment } from 'react'
import { useReader } from '../reader.js'

export function HelpButton({ onClick }: { readonly onClick: () => void }) {
  const { help } = useReader().messages.desk
  return (
    <ActionIcon variant="subtle" size="lg" aria-label={help.title} title={`${help.title} (?)`} onClick={onClick}>
      <Keyboard size={19} aria-hidden />
    </ActionIcon>
  )
}

interface Overlay {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Every key of the desk on one card. */
export function HelpOverlay({ opened, onClose }: Overlay) {
  const { desk, review } = useReader().messages
  const { help, nav } = desk
  const keys: readonly (readonly [readonly string[], string])[] = [
    [['?'], help.help],
    [['/'], help.search],
    [['j'], help.next],
    [['k'], help.previous],
    [['Enter'], help.open],
    [['g', 's'], nav.stories],
    [['g', 'v'], nav.voices],
    [['g', 'o'], nav.outlets],
    [['g', 'f'], nav.search],
    [['g', 'a'], nav.add],
    [['g', 'r'], nav.review],
    [['g', 'l'], nav.log],
    [['a'], review.desk.acceptKey],
    [['r'], review.desk.rejectKey],
    [['e'], review.desk.correctKey],
    [['u'], review.desk.undoKey],
    [['1', '…', '8'], help.layers],
    [['← ↑ → ↓'], help.graph],
    [['c'], help.copy],
    [['t'], help.language],
    [['Esc'], help.close],
  ]
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={help.title}
      size="md"
      lockScroll={false}
      closeButtonProps={{ 'aria-label': help.close }}
    >
      <dl className="keys">
        {keys.map(([pressed, what]) => (
          <Fragment key={what}>
            <dt dir="ltr">
              {pressed.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </Fragment>
        ))}
      </dl>
    </Modal>
  )
}
