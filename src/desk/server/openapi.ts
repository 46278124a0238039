import type { OpenAPIHono } from '@hono/zod-openapi'
import schemas from './wire-schemas.json' with { type: 'json' }

/** The description of the JSON API: routes as they are registered, answers as the types of `wire.ts` say. */
export function describedBy(app: OpenAPIHono, version: string) {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'isnad desk',
      version,
      description:
        'Who said what in a case of documents, and how many independent origins stand behind it. Every count holds among the documents of the case and nowhere else. Spans are half-open ranges of UTF-16 code units.',
      license: { name: 'MIT' },
    },
    servers: [{ url: '/' }],
  })
  return { ...document, components: { ...document.components, schemas } }
}
