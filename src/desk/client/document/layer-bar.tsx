import { useReader } from '../reader.js'
import { countIn, type Cover, type Layer, LAYERS } from './layers.js'

interface LayerBarProps {
  readonly covers: readonly Cover[]
  readonly shown: ReadonlySet<Layer>
  toggle(layer: Layer): void
}

/** What is marked in the text: each kind by itself turned on and off, and how often it occurs. */
export function LayerBar({ covers, shown, toggle }: LayerBarProps) {
  const { messages, number } = useReader()
  return (
    <div className="layers" role="group" aria-label={messages.page.highlights}>
      {LAYERS.map((layer, i) => {
        const count = countIn(covers, layer)
        return count === 0 ? null : (
          <button
            key={layer}
            type="button"
            aria-pressed={shown.has(layer)}
            title={messages.page.marks[layer]}
            onClick={() => toggle(layer)}
          >
            <kbd aria-hidden>{number(i + 1)}</kbd>
            <span className={layer === 'figure' ? 'amount' : layer}>{messages.desk.document.layers[layer]}</span>
            <small>{number(count)}</small>
          </button>
        )
      })}
    </div>
  )
}
