import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPrivateAddress } from '../../../src/read/fetch/address.js'
import { createFetcher, type FetchOptions } from '../../../src/read/fetch/fetcher.js'
import { addressesIn, readAddresses } from '../../../src/read/fetch/web.js'

const TEXT = 'قالت بلدية الرمانة إن الجسر الشرقي أُغلق مساء الأحد أمام الشاحنات حتى إشعار آخر.'
const PAGE = `<html><head><meta property="article:published_time" content="2024-05-05T22:00:00Z"></head><body><article><h1>إغلاق الجسر الشرقي</h1><p>${TEXT}</p><p>${TEXT} وتابعت.</p></article></body></html>`

let server: Server
let base = ''
const asked: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    const { url = '' } = request
    asked.push(url)
    if (url === '/robots.txt') return response.end('User-agent: *\nDisallow: /no\n')
    if (url === '/moved') return response.writeHead(302, { location: '/page' }).end()
    if (url === '/inside') return response.writeHead(302, { location: 'http://[::1]:1/secret' }).end()
    if (url === '/circle') return response.writeHead(302, { location: '/circle' }).end()
    if (url === '/gone') return response.writeHead(410).end()
    if (url === '/silent') return
    if (url === '/endless') {
      const timer = setInterval(() => response.write('x'.repeat(1 << 16)), 1)
      return response.on('close', () => clearInterval(timer))
    }
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function fetchAll(paths: readonly string[], options: FetchOptions = {}): Promise<string[]> {
  const fetcher = await createFetcher({ allowPrivate: true, delay: 0, most: 1 << 20, ...options })
  const found: string[] = []
  try {
    for await (const item of readAddresses(
      paths.map((path) => (path.startsWith('/') ? base + path : path)),
      fetcher,
      {},
    ))
      found.push(item.ok ? `${item.doc.url?.replace(base, '')} ${item.doc.published}` : item.problem.kind)
  } finally {
    await fetcher.close()
  }
  return found
}

test('pages are read, each failure is told, and none ends the rest', async () => {
  expect(
    await fetchAll(['/page', '/moved', '/no/x', '/gone', '/circle', '/endless', 'http://nowhere.invalid/', '/page']),
  ).toEqual([
    '/page 2024-05-05',
    '/page 2024-05-05',
    'robots-forbid',
    'http-status',
    'too-many-redirects',
    'text-too-large',
    'not-reached',
    '/page 2024-05-05',
  ])
})

test('an address that never answers is told', async () => {
  expect(await fetchAll(['/silent'], { timeout: 500 })).toEqual(['timed-out'])
})

describe('without leave, nothing inside this machine or network is asked', () => {
  test.each([
    ['by number', 'http://127.0.0.1:1/'],
    ['by name', 'http://localhost:65001/'],
    ['as one number', 'http://2130706433:1/'],
    ['in hexadecimal', 'http://0x7f.1:1/'],
    ['IPv6', 'http://[::1]:1/'],
    ['IPv4 in IPv6', 'http://[::ffff:10.0.0.1]/'],
    ['the cloud’s own data', 'http://169.254.169.254/latest'],
  ])('%s', async (_, address) => {
    expect(await fetchAll([address], { allowPrivate: false })).toEqual(['address-private'])
  })
  test('a redirect into it', async () => {
    // The first address is private as well here; the check of each step is what is looked at.
    const before = asked.length
    expect(await fetchAll(['/inside'])).toEqual(['not-reached'])
    expect(asked.slice(before)).toContain('/inside')
    expect(isPrivateAddress('[::1]')).toBe(true)
  })
  test('public addresses are none of them', () => {
    expect(['93.184.216.34', '2606:2800:220:1::1', 'marfa.example'].map(isPrivateAddress)).toEqual([
      false,
      false,
      false,
    ])
  })
})

test('what is kept is not fetched again, and a changed file is', async () => {
  const keep = mkdtempSync(join(tmpdir(), 'isnad-keep-'))
  try {
    await fetchAll(['/page?kept'], { keep })
    expect(await fetchAll(['/page?kept'], { keep })).toEqual(['/page?kept 2024-05-05'])
    expect(asked.filter((url) => url === '/page?kept')).toHaveLength(1)
    rmSync(join(keep, 'raw'), { recursive: true })
    await fetchAll(['/page?kept'], { keep }).catch(() => undefined)
    expect(asked.filter((url) => url === '/page?kept')).toHaveLength(2)
  } finally {
    rmSync(keep, { recursive: true })
  }
})

test('a list has one address a line', () => {
  expect(addressesIn('# قائمة\nhttps://a.example\r\n\n https://b.example \n')).toEqual([
    'https://a.example',
    'https://b.example',
  ])
})
