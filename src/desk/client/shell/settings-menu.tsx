import { ActionIcon, Popover, SegmentedControl } from '@mantine/core'
import { Settings2 } from 'lucide-react'
import { useReader } from '../reader.js'
import type { Settings } from '../settings.js'

/** Language, digits and light; what is chosen is kept in this browser. */
export function SettingsMenu() {
  const { messages } = useReader()
  const { settings: words } = messages.desk
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <ActionIcon variant="subtle" size="lg" aria-label={words.title} title={words.title}>
          <Settings2 size={19} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className="settings">
        <Setting
          field="lang"
          label={words.language}
          options={[
            ['ar', 'العربية'],
            ['en', 'English'],
          ]}
        />
        <Setting
          field="digits"
          label={words.digits}
          options={[
            ['latn', '123'],
            ['arab', '١٢٣'],
          ]}
        />
        <Setting
          field="scheme"
          label={words.scheme}
          options={[
            ['auto', words.auto],
            ['light', words.light],
            ['dark', words.dark],
          ]}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

interface SettingProps<K extends keyof Settings> {
  readonly field: K
  readonly label: string
  readonly options: readonly (readonly [Settings[K], string])[]
}

function Setting<K extends keyof Settings>({ field, label, options }: SettingProps<K>) {
  const { settings, change } = useReader()
  return (
    <div className="choice">
      <span id={`choice-${field}`}>{label}</span>
      <SegmentedControl
        size="sm"
        fullWidth
        aria-labelledby={`choice-${field}`}
        value={settings[field]}
        onChange={(value) => change({ [field]: value })}
        data={options.map(([value, name]) => ({ value, label: name }))}
      />
    </div>
  )
}
