import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type Browser, chromium, type Page } from 'playwright-core'
import { addressOf, CHROMIUM } from '../scripts/browser.js'

/** What is measured in the browser, each in milliseconds of its own clock. */
export interface BrowserTimes {
  /** From the request for the address to the frame in which the first story can be read; nothing is cached. */
  readonly firstPage: number
  /** The same asked for once more: scripts and letters are there, the stories are not. */
  readonly again: number
  /** From the click on a story to the frame in which its sentence can be read. */
  readonly sentence: number
  /** From the same click to the frame in which its chain is drawn. */
  readonly chain: number
  /** From the same click to the frame in which every part of its page is there. */
  readonly whole: number
}

/** Marks the frame after each of these is part of the page; the click is that of the pointer itself. */
const WATCH = `
  const seen = (window.seen = {})
  const looked = { card: '.story-card', sentence: '.story-page .sentence', chain: '.story-page svg.chain', whole: '#review' }
  const paint = (name) => requestAnimationFrame(() => setTimeout(() => { seen[name] ??= performance.now() }))
  new MutationObserver(() => {
    for (const [name, selector] of Object.entries(looked))
      if (!(name in seen) && document.querySelector(selector)) paint(name), (seen[name] = undefined)
  }).observe(document, { childList: true, subtree: true })
  addEventListener('click', ({ timeStamp }) => { seen.click ??= timeStamp }, true)
`

type Seen = Readonly<Record<'card' | 'click' | 'sentence' | 'chain' | 'whole', number>>

/** So many rounds in a browser without a cache, on a desk as a user starts it. */
export async function* timesInBrowser(
  at: string,
  { story, rounds }: { readonly story: string; readonly rounds: number },
): AsyncGenerator<BrowserTimes> {
  const desk = spawn(process.execPath, ['dist/cli/main.js', 'desk', at, '--port', '0', '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const browser = await chromium.launch({
    ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const address = await addressOf(desk)
    for (let round = 0; round < rounds; round++) yield await oneRound(browser, address, story)
  } finally {
    await browser.close()
    desk.kill('SIGTERM')
    await once(desk, 'exit')
  }
}

async function oneRound(browser: Browser, address: string, story: string): Promise<BrowserTimes> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.addInitScript(WATCH)
  await page.goto(address)
  const link = page.locator(`a[href="/stories/${story}"]`)
  await link.waitFor()
  await settled(page)
  await link.click()
  await page.locator('#review').waitFor({ state: 'attached' })
  await settled(page)
  const { card, click, sentence, chain, whole } = (await page.evaluate('window.seen')) as Seen
  await page.goto(address)
  await link.waitFor()
  await settled(page)
  const { card: again } = (await page.evaluate('window.seen')) as Seen
  await context.close()
  return { firstPage: card, again, sentence: sentence - click, chain: chain - click, whole: whole - click }
}

/** A reader looks before clicking: what the page still does by itself is done by then. */
const settled = (page: Page): Promise<void> => page.waitForTimeout(1500)
