import { Button, Menu } from '@mantine/core'
import { Download } from 'lucide-react'
import type { ExportRequest } from '../../wire.js'
import { exportAddress } from '../api.js'
import { useReader } from '../reader.js'

const TABLES = ['events', 'attributions', 'claims', 'documents'] as const
const DRAWN = ['svg', 'png'] as const
const DATA = ['geojson', 'acled', 'claimreview', 'bibtex', 'jsonl'] as const

/** Saves the case, or one story of it, in the forms others work with. */
export function ExportMenu({ story }: { readonly story?: string }) {
  const { messages, settings } = useReader()
  const { save, sheets } = messages.export
  const item = (label: string, asked: Omit<ExportRequest, 'story' | 'lang'>) => (
    <Menu.Item
      key={label}
      component="a"
      href={exportAddress({ ...asked, story, lang: settings.lang })}
      download
      // A download is no page of the desk.
      target="_self"
    >
      {label}
    </Menu.Item>
  )
  return (
    <Menu position="bottom-start" shadow="md" withinPortal>
      <Menu.Target>
        <Button variant="default" size="sm" leftSection={<Download size={15} aria-hidden />}>
          {save.button}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{story === undefined ? save.whole : save.story}</Menu.Label>
        {item(save.forms.html, { as: 'html' })}
        {item(save.short, { as: 'html', redact: true })}
        <Menu.Divider />
        {item(save.forms.xlsx, { as: 'xlsx' })}
        {TABLES.map((table) => item(save.table(sheets[table]), { as: 'csv', table, bom: true }))}
        <Menu.Divider />
        {story === undefined ? null : DRAWN.map((as) => item(save.forms[as], { as }))}
        {DATA.map((as) => item(save.forms[as], { as }))}
      </Menu.Dropdown>
    </Menu>
  )
}
