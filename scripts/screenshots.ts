/**
 * Pictures of the desk for the README, of the bundled example: `npm run screenshots`. It takes what is built and a Chromium of the machine.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { chromium, type Page } from 'playwright-core'
import { addressOf, CHROMIUM } from './browser.js'
import { buildIfStale } from './build-if-stale.js'

const FOLDER = 'docs/images'

buildIfStale()
mkdirSync(FOLDER, { recursive: true })
const desk = spawn(process.execPath, ['dist/cli/main.js', 'desk', '--port', '0', '--no-open', '--lang', 'en'], {
  cwd: process.cwd(),
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  const address = await addressOf(desk)
  const browser = await chromium.launch({
    ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }),
    args: ['--no-sandbox'],
  })
  const open = async (lang: 'ar' | 'en', height: number): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 1320, height } })
    page.setDefaultTimeout(120_000)
    await page.addInitScript(
      `localStorage.setItem('isnad.desk', '${JSON.stringify({ lang, digits: 'latn', scheme: 'light' })}')`,
    )
    await page.goto(address)
    return page
  }

  const story = await open('en', 1060)
  await story.locator('.story-card h2 a').first().click()
  await story.locator('.pick:has(.edge)').first().press('Enter')
  await story.locator('.evidence-panel .quote').first().waitFor()
  await taken(story, 'story')

  const document = await open('ar', 860)
  await document.goto(`${address}/documents/case-01`)
  await document.locator('.cards.tied .card').nth(2).click()
  await taken(document, 'document')
  await browser.close()
} finally {
  desk.kill('SIGTERM')
  await once(desk, 'exit')
}

async function taken(page: Page, name: string): Promise<void> {
  await page.evaluate('document.fonts.ready')
  await page.evaluate('scrollTo(0, 0)')
  await page.waitForTimeout(600)
  await page.screenshot({ path: `${FOLDER}/${name}.png` })
  await page.close()
}
