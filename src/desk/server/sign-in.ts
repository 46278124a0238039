import type { Context } from 'hono'
import { MESSAGES } from '../../messages/index.js'
import { escapeText } from '../../view/svg.js'

/** For a browser that shows no token: where it is found. No form, so that nothing is sent anywhere. */
export function signInPage(c: Context): Response {
  const { what, hint } = MESSAGES.en.server.problems['no-token']
  const arabic = MESSAGES.ar.server.problems['no-token']
  const lines = [
    `<p lang="ar" dir="rtl">${escapeText(arabic.what)}. ${escapeText(arabic.hint)}</p>`,
    `<p lang="en" dir="ltr">${escapeText(what)}. ${escapeText(hint)}</p>`,
  ]
  const page = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>isnad إسناد</title></head><body><h1>isnad إسناد</h1>${lines.join('')}</body></html>`
  return c.html(page, 401)
}
