import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM } from '../../../scripts/browser.js'
import { type RunningDesk, startDesk } from './running-desk.js'

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update']

if (CHROMIUM === undefined)
  console.warn('SKIPPED: the desk in a browser, for no Chromium is installed here (apt-get install chromium)')

/** Whether names of the chain that open a guillemet run from right to left, each answer once. */
const FROM_RIGHT = `[...new Set([...document.querySelectorAll('.chain .node text:not(.small)')]
  .filter((text) => text.textContent.startsWith('«'))
  .map((text) => text.getStartPositionOfChar(0).x > text.getEndPositionOfChar(text.getNumberOfChars() - 1).x))]`

/** Its fonts are there and nothing moves or fades any more. */
const SETTLED = `document.fonts.ready
  .then(() => Promise.allSettled(document.getAnimations()
    .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
    .map((one) => one.finished)))
  .then(() => undefined)`

interface Violations {
  readonly violations: readonly {
    readonly id: string
    readonly impact: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

interface Reader {
  readonly lang: 'ar' | 'en'
  readonly scheme?: 'light' | 'dark'
  readonly digits?: 'latn' | 'arab'
  readonly width?: number
}

describe.skipIf(CHROMIUM === undefined)('the desk in a browser', { timeout: 180_000 }, () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  let browser: Browser
  let desk: RunningDesk
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: FLAGS })
    desk = await startDesk()
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await desk?.stop()
  })

  /** A page of the desk, and what it did that it must not: an error, a request to anywhere else. */
  const open = async (path: string, reader: Reader, options: { readonly bypassCSP?: boolean } = {}) => {
    const { lang, scheme = 'light', digits = 'latn', width = 1280 } = reader
    const context = await browser.newContext({ viewport: { width, height: 900 }, ...options })
    // A busy machine takes its time.
    context.setDefaultTimeout(90_000)
    const page = await context.newPage()
    const faults: string[] = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text())
    })
    page.on('pageerror', (error) => faults.push(String(error)))
    page.on('request', (request) => {
      if (!request.url().startsWith(desk.address)) faults.push(request.url())
    })
    await page.addInitScript(`localStorage.setItem('isnad.desk', '${JSON.stringify({ lang, digits, scheme })}')`)
    await page.goto(desk.address + path)
    return { page, faults }
  }

  /** The rules of access that matter and that a page breaks, each with the first place. */
  const broken = async (page: Page): Promise<readonly string[]> => {
    await page.evaluate(SETTLED)
    const { violations } = (await page.evaluate(
      'axe.run({ resultTypes: ["violations"], preload: false })',
    )) as Violations
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
  }

  /** What a page breaks for good: one that is still being drawn on a busy machine is looked at until it stands. */
  const expectAccess = async (page: Page, where: string): Promise<void> => {
    await page.evaluate(axe)
    await expect.poll(() => broken(page), { message: where, timeout: 20_000, interval: 500 }).toEqual([])
  }

  const firstStory = async (page: Page): Promise<string> => {
    await page.locator('.story-card h2 a').first().click()
    await page.locator('.story-page .sentence').waitFor()
    return new URL(page.url()).pathname
  }

  test.each(['ar', 'en'] as const)('from the list to the words that prove a line of the chain (%s)', async (lang) => {
    const { page, faults } = await open('/', { lang })
    await firstStory(page)
    expect(await page.evaluate('document.documentElement.dir')).toBe(lang === 'ar' ? 'rtl' : 'ltr')
    expect(await page.locator('.sentence').textContent()).toMatch(
      lang === 'ar' ? /14 تقريرا.*16/u : /14 reports.*16 doc/u,
    )
    // A name in guillemets begins at its right, in an English page too.
    expect(await page.evaluate(FROM_RIGHT)).toEqual([true])
    await page.locator('.pick:has(.edge)').first().press('Enter')
    const quoted = page.locator('.evidence-panel .quote')
    expect(await quoted.first().locator('.cue').count()).toBeGreaterThan(0)
    await quoted.first().locator('.chip').click()
    await page.locator('.document-text').waitFor()
    // The statement it leads to is the one that is looked at.
    expect(await page.locator('.cards .card.chosen').count()).toBe(1)
    expect(await page.locator('.document-text a.chosen').count()).toBeGreaterThan(0)
    expect(faults).toEqual([])
    await page.context().close()
  })

  const SHARED = ['/stories', '/stories/:first', '/documents/case-01'] as const
  test.each([
    ['ar', 'light', [...SHARED, '/voices', '/voices/:first', '/search?q=%D9%86%D9%81%D9%89']],
    ['en', 'dark', [...SHARED, '/outlets', '/outlets/:first', '/add', '/log']],
  ] as const)('breaks no rule of access that matters (%s, %s)', async (lang, scheme, paths) => {
    const { page, faults } = await open('/', { lang, scheme }, { bypassCSP: true })
    for (const path of paths) {
      const first = path.endsWith('/:first') ? await page.locator('[data-step]').first().getAttribute('href') : null
      await page.goto(desk.address + (first ?? path))
      await page.locator('main h1').first().waitFor()
      await page.locator('main .waiting').waitFor({ state: 'detached' })
      await expectAccess(page, path)
    }
    expect(faults).toEqual([])
    await page.context().close()
  })

  test.each([
    [1280, 'ar'],
    [360, 'en'],
  ] as const)(
    'fits a screen of %i pixels, with evidence open: only drawings scroll sideways (%s)',
    async (width, lang) => {
      const { page } = await open('/', { lang, width, digits: 'arab' })
      await firstStory(page)
      await page.locator('.pick:has(.edge)').first().press('Enter')
      await page.locator('.evidence-panel .quote').first().waitFor()
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      await page.goto(`${desk.address}/documents/case-01`)
      await page.locator('.document-text').waitFor()
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      await page.context().close()
    },
  )

  test('prints what stands behind buttons and out of sight, and is as before afterwards', async () => {
    const { page } = await open('/stories/s-case-01', { lang: 'ar' })
    await page.locator('#review').waitFor()
    const count = `({ claims: document.querySelectorAll('.claim').length, tree: document.querySelectorAll('.as-list .chip').length,
      rows: document.querySelectorAll('.printed-list [role=listitem]').length })`
    const printed = async () => {
      await page.evaluate(`addEventListener('beforeprint', () => { window.onPaper = ${count} }, { once: true })`)
      await page.pdf()
      return page.evaluate('window.onPaper')
    }
    expect(await page.evaluate(count)).toMatchObject({ claims: 8, tree: 0 })
    const { claims } = (await (await page.request.get(`${desk.address}/api/stories/s-case-01`)).json()).story
    expect(await printed()).toMatchObject({ claims: claims.length, tree: expect.toSatisfy((n: number) => n >= 14) })
    expect(await page.evaluate(count)).toMatchObject({ claims: 8, tree: 0 })
    await page.goto(`${desk.address}/voices`)
    await page.locator('main [role=listitem]').first().waitFor()
    expect(await printed()).toMatchObject({ rows: 50 })
    expect(await page.evaluate(count)).toMatchObject({ rows: 0 })
    await page.context().close()
  })

  test('back from a document one stands where one was in the story', async () => {
    const { page, faults } = await open('/stories/s-case-01', { lang: 'en' })
    const last = page.locator('#documents tbody tr').last().locator('a')
    await last.scrollIntoViewIfNeeded()
    await page.waitForTimeout(300)
    const before = (await page.evaluate('scrollY')) as number
    expect(before).toBeGreaterThan(1000)
    await last.click()
    await page.locator('.document-text').waitFor()
    await page.goBack()
    await page.locator('#documents').waitFor()
    await expect.poll(() => page.evaluate('scrollY')).toBeCloseTo(before, -1)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('an address that names a part of a story leads there', async () => {
    const { page } = await open('/stories/s-case-01#documents', { lang: 'en' })
    await page.locator('#documents').waitFor()
    await expect
      .poll(() => page.evaluate(`document.getElementById('documents').getBoundingClientRect().top`))
      .toBeLessThan(900)
    await page.context().close()
  })

  test('goes by the keyboard, on an Arabic one too', async () => {
    const { page } = await open('/stories', { lang: 'en' })
    await page.locator('.story-card').first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.locator('.story-page').waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    // The key of the letter v writes ر there.
    await page.evaluate(`for (const [code, key] of [['KeyG', 'ل'], ['KeyV', 'ر']])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true }))`)
    await page.waitForURL('**/voices')
    await page.goto(`${desk.address}/documents/case-01`)
    await page.locator('.document-text .source').first().waitFor()
    await page.keyboard.press('2')
    expect(await page.locator('.document-text .source').count()).toBe(0)
    await page.context().close()
  })

  test('takes a pasted text, says what became of it, and shows what is hostile in it as it is printed', async () => {
    const { page, faults } = await open('/add', { lang: 'en' })
    const title = `<img src=x onerror="document.title='taken'"> قال \u202eمقلوب`
    await page.getByLabel('Title of a pasted text').fill(title)
    await page
      .getByLabel('Or paste a text')
      .fill(`قال متحدث باسم بلدية هلباد إن <script>document.title='taken'</script> الجسر \u202eفُتح.`)
    await page.getByRole('button', { name: 'Add the text' }).click()
    await page.locator('.addition .results .added a').click()
    const text = page.locator('.document-text')
    await text.waitFor()
    expect(await text.textContent()).toContain(`<script>document.title='taken'</script>`)
    expect(await text.locator('.ctl').textContent()).toBe('202E')
    expect(await page.locator('h1 img, .document-text script').count()).toBe(0)
    expect(await page.locator('h1').textContent()).toContain('قال مقلوب')
    expect(await page.title()).not.toBe('taken')
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('tells of each file what became of it; one that is no text leads to where it can be attached', async () => {
    const { page } = await open('/add', { lang: 'ar' })
    await page
      .locator('.drop input[type=file]')
      .first()
      .setInputFiles([
        { name: 'خبر.txt', mimeType: 'text/plain', buffer: Buffer.from('قال مدير مستشفى هلباد إن جسرا أغلق.') },
        { name: 'video.mp4', mimeType: 'video/mp4', buffer: Buffer.from([0, 1, 2, 3, 255, 254, 0, 0]) },
      ])
    const failed = page.locator('.addition .results .failed')
    expect(await failed.textContent()).toContain('video.mp4')
    await failed.getByRole('link').click()
    expect(new URL(page.url()).hash).toBe('#attach')
    await page.locator('.addition .results .added').waitFor()
    await page.context().close()
  })

  test('narrows stories by the keyboard', async () => {
    const { page } = await open('/stories', { lang: 'en' })
    await page.getByRole('combobox', { name: 'Outlet' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/stories?*outlet=*')
    await page.context().close()
  })

  test('puts an original that it cannot read behind one report, and takes it back', async () => {
    const { page, faults } = await open('/', { lang: 'en' })
    await firstStory(page)
    const sentence = await page.locator('.sentence').textContent()
    await page.getByRole('link', { name: 'Attach an original' }).click()
    await page.getByLabel('What it is').fill('تسجيل مصور للقافلة')
    await page.getByLabel('Your name').fill('Salma')
    await page.getByLabel('Where it is on the web').fill('https://video.example/7')
    await page
      .locator('.attach input[type=file]')
      .setInputFiles({ name: 'convoy.mp4', mimeType: 'video/mp4', buffer: Buffer.from('film') })
    await page.getByRole('button', { name: 'Attach', exact: true }).click()
    await page.locator('.attach .moved a').click()
    await page.locator('.lead .originals').waitFor()
    expect(await page.locator('.lead .originals').textContent()).toMatch(/تسجيل مصور للقافلة.*convoy\.mp4.*Salma/u)
    expect(await page.locator('.sentence').textContent()).not.toBe(sentence)
    await page.goBack()
    await page.getByRole('button', { name: /^Take back/u }).click()
    await page.getByRole('button', { name: /^Bring again/u }).waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('reviews by the keyboard: a decision moves a count, says by whom, and is taken back', async () => {
    const { page, faults } = await open('/review', { lang: 'ar' }, { bypassCSP: true })
    await page.getByLabel('اسمك').pressSequentially('سلمى')
    await page.keyboard.press('Enter')
    await page.locator('.reviewer').getByText('سلمى').waitFor()
    const [joins, done] = [page.locator('.queue-page .sentence'), page.locator('.decided')]
    const before = await joins.textContent()
    await page.locator('main').press('j')
    await page.keyboard.press('a')
    // The counts before and after, and whose decision they hold with.
    await done.getByText(/كان: .*من 4 إلى 5، وصار: .*المستقلة 4 · بحسبك/u).waitFor()
    expect(await joins.textContent()).not.toBe(before)
    await expectAccess(page, 'a decision taken')
    await page.keyboard.press('u')
    await done.getByText(/المستقلة 4، وصار: .*من 4 إلى 5 · بحسبك/u).waitFor()
    expect(await joins.textContent()).toBe(before)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('a join is told wrong beside the count that it is a reason for, by the keyboard, and taken back there', async () => {
    const { page, faults } = await open('/stories/s-case-01', { lang: 'en' }, { bypassCSP: true })
    await page.locator('.tile.origins').press('Enter')
    await page.locator('.behind').getByLabel('Your name').fill('Salma')
    const sentence = page.locator('.lead .sentence')
    const before = await sentence.textContent()
    await page.locator('.behind .join-list summary').first().press('r')
    const pair = page.locator('.behind .decided-pairs')
    await pair.getByText(/told apart by you/u).waitFor()
    expect(await sentence.textContent()).not.toBe(before)
    await page.locator('.lead > .soft').getByText('by you').waitFor()
    await expectAccess(page, 'a join told wrong')
    await pair.getByRole('button').press('u')
    await pair.waitFor({ state: 'detached' })
    expect(await sentence.textContent()).toBe(before)
    expect(faults).toEqual([])
    await page.context().close()
  })
})
