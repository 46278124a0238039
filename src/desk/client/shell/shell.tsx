import { useEffect, useRef, useState } from 'react'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import {
  BookOpenText,
  CirclePlus,
  FileClock,
  ListChecks,
  type LucideIcon,
  Newspaper,
  Search,
  Users,
} from 'lucide-react'
import { caseQuery } from '../api.js'
import { Name } from '../parts/told.js'
import { useReader } from '../reader.js'
import { HelpButton, HelpOverlay } from './help.js'
import { SettingsMenu } from './settings-menu.js'
import { useShortcuts } from './shortcuts.js'

const PAGES = [
  ['stories', BookOpenText],
  ['voices', Users],
  ['outlets', Newspaper],
  ['search', Search],
  ['add', CirclePlus],
  ['review', ListChecks],
  ['log', FileClock],
] as const satisfies readonly (readonly [string, LucideIcon])[]

/** What stands around every page: where one is, where one can go, and among how many documents everything holds. */
export function Shell() {
  const [help, setHelp] = useState(false)
  const { desk } = useReader().messages
  useShortcuts(() => setHelp((shown) => !shown))
  const main = useRef<HTMLElement>(null)
  useArrival(main)
  return (
    <>
      <a className="skip" href="#main">
        {desk.skip}
      </a>
      <header className="bar">
        <Link to="/stories" className="brand" aria-label={`isnad · ${desk.nav.stories}`}>
          <Brand />
        </Link>
        <CaseName />
        <nav aria-label={desk.nav.label}>
          {PAGES.map(([page, Icon]) => (
            <Link key={page} to={`/${page}`} activeProps={{ 'aria-current': 'page' }}>
              <Icon size={17} aria-hidden />
              <span>{desk.nav[page]}</span>
            </Link>
          ))}
        </nav>
        <div className="tools">
          <SettingsMenu />
          <HelpButton onClick={() => setHelp(true)} />
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <Foot />
      <HelpOverlay opened={help} onClose={() => setHelp(false)} />
    </>
  )
}

function Brand() {
  return (
    <>
      <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden>
        <rect width="32" height="32" rx="7" fill="var(--accent)" />
        <g fill="none" stroke="var(--on-accent)" strokeWidth="2.2" strokeLinecap="round">
          <path d="M22.5 9.5C16 9.5 16 16 9.5 16M22.5 22.5C16 22.5 16 16 9.5 16" />
        </g>
        <g fill="var(--on-accent)">
          <circle cx="23" cy="9.5" r="3.4" />
          <circle cx="23" cy="22.5" r="3.4" />
          <circle cx="9" cy="16" r="3.4" />
        </g>
      </svg>
      <span lang="ar">إسناد</span>
    </>
  )
}

function CaseName() {
  const { data } = useQuery(caseQuery)
  const { messages } = useReader()
  if (!data) return <span className="case" />
  return (
    <span className="case" title={data.at}>
      <Name>{data.name}</Name>
      {data.temporary ? <small className="tag">{messages.desk.temporary}</small> : null}
    </span>
  )
}

function Foot() {
  const { data } = useQuery(caseQuery)
  const { messages, day } = useReader()
  if (!data) return null
  const { documents, from, to } = data.scope
  return (
    <footer className="foot">
      {documents === 0 ? null : (
        <p>{messages.view.scope(documents, from === null ? null : day(from), to === null ? null : day(to))}</p>
      )}
      <p>
        {messages.desk.neutral} <bdi dir="ltr">isnad {data.version}</bdi>
      </p>
    </footer>
  )
}

/** A reader who cannot see is told of a new page: the focus goes to its head, but not at the first one. */
function useArrival(main: React.RefObject<HTMLElement | null>): void {
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  const before = useRef(path)
  useEffect(() => {
    if (before.current !== undefined && before.current !== path) main.current?.focus({ preventScroll: true })
    before.current = path
  }, [path, main])
}
