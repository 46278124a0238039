import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCli } from '../../cli/memory-cli.js'
import { renderPage } from '../../../src/report/html/page.js'
import { MESSAGES } from '../../../src/messages/index.js'
import { storyTrace } from '../story-fixture.js'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
)
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

if (CHROMIUM === undefined)
  console.warn('SKIPPED: the page in a browser, for no Chromium is installed here (apt-get install chromium)')

interface Violations {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}

describe.skipIf(CHROMIUM === undefined)('the page in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-page-'))
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: FLAGS })
    for (const lang of ['ar', 'en'] as const) {
      const html = renderPage(storyTrace(), { messages: MESSAGES[lang], version: '1.2.3', fonts: null, outlines: null })
      writeFileSync(join(folder, `${lang}.html`), html)
    }
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  const open = async (
    name: string,
    options: Parameters<Browser['newPage']>[0],
  ): Promise<{ page: Page; asked: string[] }> => {
    const page = await browser.newPage(options)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => asked.push(message.text()))
    page.on('pageerror', (error) => asked.push(String(error)))
    await page.goto(pathToFileURL(join(folder, name)).href)
    return { page, asked }
  }

  test.each([
    ['ar', 'light'],
    ['ar', 'dark'],
    ['en', 'light'],
    ['en', 'dark'],
  ] as const)('breaks no rule of access that a machine can check (%s, %s)', async (lang, colorScheme) => {
    const { page } = await open(`${lang}.html`, { colorScheme, bypassCSP: true })
    await page.evaluate('document.querySelectorAll("details").forEach((part) => { part.open = true })')
    await page.evaluate(axe)
    const { violations } = (await page.evaluate('axe.run()')) as Violations
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))])).toEqual([])
    await page.close()
  })

  test.each([1280, 768, 360])('fits a screen of %i pixels: only its drawings scroll sideways', async (width) => {
    const { page, asked } = await open('ar.html', { viewport: { width, height: 800 } })
    await page.evaluate('document.querySelectorAll("details").forEach((part) => { part.open = true })')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    expect(asked.filter((url) => !url.startsWith('file:') && url !== 'data:,')).toEqual([])
    await page.close()
  })

  test('opens by the keyboard, and a number leads to its document', async () => {
    const { page } = await open('ar.html', {})
    await page.locator('.tile.origins summary').focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('.tile.origins .reasons').isVisible()).toBe(true)
    await page.locator('.claim a.chip').first().click()
    expect(await page.evaluate('document.querySelector(":target")?.className')).toBe('document')
    await page.close()
  })

  test('on paper every part is open', async () => {
    const { page } = await open('ar.html', {})
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.document .text').first().isVisible()).toBe(true)
    await page.close()
  })

  test('the command writes it with letters of its own and a map', async () => {
    const text = 'أعلنت بلدية حلب أن ثلاثة أشخاص قتلوا في قصف على المدينة.'
    const line = (id: string) => JSON.stringify({ id, outlet: `صحيفة ${id}`, published: '2024-05-06', text })
    const { status, stdout } = await runCli(['trace', 'a.jsonl', '--html', '-', '--lang', 'ar'], {
      files: { 'a.jsonl': `${line('a')}\n${line('b')}\n` },
    })
    expect(status).toBe(0)
    writeFileSync(join(folder, 'cli.html'), stdout)
    const { page, asked } = await open('cli.html', {})
    expect(
      await page.evaluate('document.fonts.load("16px Plex", "حلب").then((faces) => faces.length)'),
    ).toBeGreaterThan(0)
    expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([])
    await page.close()
  })
})
