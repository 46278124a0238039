import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAccess } from '../../../src/desk/server/access.js'
import { createApp } from '../../../src/desk/server/app.js'
import { readDeskFiles } from '../../../src/desk/server/files.js'
import { type TestDesk, testDesk } from './desk.js'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What a hostile page may bring: markup, a script as its address, characters that turn a line around. */
const HOSTILE = {
  id: 'x/../<script>‮',
  outlet: '<img src=x onerror=alert(1)>',
  url: 'javascript:alert(1)',
  published: '2024-05-06',
  title: '</title><script>alert(1)</script>‮',
  text: 'قال <script>alert(1)</script> متحدث باسم البلدية إن الجسر فُتح.‮',
}

let desk: TestDesk
beforeAll(async () => {
  desk = await testDesk([HOSTILE])
}, 60_000)
afterAll(() => desk.close())

const OWN = 'http://127.0.0.1:4780'
const post = (headers: Record<string, string>) =>
  desk.ask('/api/check', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json', ...headers } })

test.each([
  ['127.0.0.1:4780', 200],
  ['localhost:4780', 200],
  ['LOCALHOST', 200],
  ['[::1]:4780', 200],
  ['evil.example', 403],
  ['evil.example:4780', 403],
  ['127.0.0.1.evil.example', 403],
  ['localhost@evil.example', 403],
  ['', 403],
])('called by the name %s the desk answers %i', async (host, status) => {
  const answer = await desk.ask('/api/case', { headers: { host } })
  expect(answer.status).toBe(status)
  if (status === 403) expect(await answer.json()).toMatchObject({ error: { code: 'wrong-host' } })
})

test.each([
  ['curl', {}, 200],
  ['its own page', { 'origin': OWN, 'sec-fetch-site': 'same-origin' }, 200],
  ['another site', { origin: 'https://evil.example' }, 403],
  ['another port of this machine', { origin: 'http://127.0.0.1:9999' }, 403],
  ['a page without an origin', { origin: 'null' }, 403],
  ['another site that hides its origin', { 'sec-fetch-site': 'cross-site' }, 403],
  ['another desk of this machine', { 'sec-fetch-site': 'same-site' }, 403],
])('what changes something is taken from %s: %o → %i', async (_, headers, status) => {
  expect((await post(headers)).status).toBe(status)
})

test('a link from elsewhere leads to a page, and never to data', async () => {
  const visit = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
  expect((await desk.ask('/stories/x', { headers: visit })).status).toBe(404)
  expect((await desk.ask('/api/case', { headers: visit })).status).toBe(403)
  const picture = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }
  expect((await desk.ask('/icon.svg', { headers: picture })).status).toBe(403)
})

test.each(['/api/case', '/api/nothing', '/', '/api/stories?limit=x'])('%s carries every header', async (path) => {
  const { headers } = await desk.ask(path)
  const policy = headers.get('content-security-policy')!
  expect(policy).toContain(`default-src 'none'`)
  expect(policy).toContain(`script-src 'self';`)
  expect(policy).not.toMatch(/unsafe|https?:|\*/u)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('access-control-allow-origin')).toBeNull()
})

test('hostile names are data: the address that runs a script is no link, the bytes are only ever saved', async () => {
  const at = `/api/documents/${encodeURIComponent(HOSTILE.id)}`
  const { document } = (await (await desk.ask(at)).json()) as { document: { url: string | null; title: string } }
  expect(document.url).toBeNull()
  expect(document.title).toBe(HOSTILE.title)
  const bytes = await desk.ask(`${at}/bytes`)
  expect(bytes.status).toBe(200)
  expect(bytes.headers.get('content-type')).toBe('application/octet-stream')
  expect(bytes.headers.get('content-disposition')).toMatch(
    /^attachment; filename="[\w. -]+"; filename\*=UTF-8''[\w.%-]+$/u,
  )
  expect(bytes.headers.get('content-security-policy')).toContain('sandbox')
  expect(JSON.parse(await bytes.text())).toEqual(HOSTILE)
})

describe('where others can reach it', () => {
  const access = openAccess('0.0.0.0', 4780)
  const token = access.token!
  const app = () => createApp({ desk: desk.desk, access, files: null })
  const ask = (path: string, headers: Record<string, string> = {}) =>
    app().request(path, { headers: { host: '127.0.0.1:4780', ...headers } })

  test('nothing is told without the token', async () => {
    expect(token.length).toBeGreaterThanOrEqual(32)
    for (const path of ['/api/case', '/', '/assets/x.js', '/api/openapi.json'])
      expect((await ask(path)).status).toBe(401)
    expect((await ask('/api/case', { authorization: `Bearer ${token}x` })).status).toBe(401)
    expect((await ask('/api/case', { cookie: 'isnad-desk-4780=' })).status).toBe(401)
    expect((await ask('/?token=wrong')).status).toBe(401)
    expect(await (await ask('/')).text()).toContain('isnad desk')
  })

  test('the token in the address becomes a cookie of this desk alone, and leaves the address', async () => {
    const first = await ask(`/stories?q=a&token=${token}`)
    expect([first.status, first.headers.get('location')]).toEqual([303, '/stories?q=a'])
    const cookie = first.headers.get('set-cookie')!
    expect(cookie).toMatch(/^isnad-desk-4780=[\w-]+; Path=\/; HttpOnly; SameSite=Strict$/u)
    expect((await ask('/api/case', { cookie: cookie.split(';')[0]! })).status).toBe(200)
    expect((await ask('/api/case', { authorization: `Bearer ${token}` })).status).toBe(200)
  })

  test('another name than this machine’s own is refused even with the token', async () => {
    expect((await ask('/api/case', { authorization: `Bearer ${token}`, host: 'evil.example' })).status).toBe(403)
  })
})

describe('files of the browser', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'isnad-desk-files-'))
    await mkdir(join(folder, 'desk', 'assets'), { recursive: true })
    await writeFile(join(folder, 'desk', 'index.html'), '<!doctype html><title>desk</title>')
    await writeFile(join(folder, 'desk', 'assets', 'main-1a2b.js'), 'export {}')
    await writeFile(join(folder, 'secret.txt'), 'secret')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const ask = async (path: string, headers: Record<string, string> = {}) => {
    const files = await readDeskFiles(pathToFileURL(join(folder, 'desk/')))
    const app = createApp({ desk: desk.desk, access: { hosts: new Set(['127.0.0.1']), token: null, port: 1 }, files })
    return app.request(path, { headers: { host: '127.0.0.1:1', ...headers } })
  }

  test('a name that changes with its contents is kept for good, the page is asked for each time', async () => {
    const script = await ask('/assets/main-1a2b.js')
    expect(script.headers.get('content-type')).toContain('javascript')
    expect(script.headers.get('cache-control')).toContain('immutable')
    const page = await ask('/')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    expect((await ask('/', { 'if-none-match': page.headers.get('etag')! })).status).toBe(304)
  })

  test.each(['/stories', '/stories/s-a.b.js', `/documents/${encodeURIComponent('x/../y.txt')}`, '/outlets/name%3Aa.b'])(
    '%s is a page of the desk',
    async (path) => {
      const answer = await ask(path)
      expect([answer.status, await answer.text()]).toEqual([200, '<!doctype html><title>desk</title>'])
    },
  )

  test.each([
    ['/', ['case', 'stories']],
    ['/stories', ['case', 'stories']],
    ['/stories?sort=newest', ['case']],
    ['/stories/s-1', ['case', 'stories/s-1']],
    [`/documents/${encodeURIComponent('أ/../>, <x')}`, ['case', `documents/${encodeURIComponent('أ/../>, <x')}`]],
    ['/documents/100%', ['case', 'documents/100%25']],
    ['/log', ['case']],
  ])('the page at %s says what it will ask for first', async (path, asked) => {
    const link = (await ask(path)).headers.get('link')
    expect(link).toBe(asked.map((to) => `</api/${to}>; rel=preload; as=fetch; crossorigin`).join(', '))
  })

  test('a file asks for nothing further', async () => {
    expect((await ask('/assets/main-1a2b.js')).headers.get('link')).toBeNull()
  })

  test.each([
    '/assets/none.js',
    '/favicon.ico',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
  ])('%s is not there', async (path) => {
    const answer = await ask(path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toContain('secret.txt is')
  })

  test('a folder without a page is no desk', async () => {
    expect(await readDeskFiles(pathToFileURL(`${folder}/`))).toBeNull()
    expect(await readDeskFiles(pathToFileURL(`${folder}/none/`))).toBeNull()
  })
})
