import { loopbackAccess } from '../src/desk/server/access.js'
import { createApp } from '../src/desk/server/app.js'
import type { Desk } from '../src/desk/server/desk.js'
import { describedBy } from '../src/desk/server/openapi.js'
import { LIMITS } from '../src/desk/server/requests.js'

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly description?: string
  readonly enum?: readonly (string | number | null)[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly default?: unknown
  readonly maximum?: number
  readonly minimum?: number
  readonly maxLength?: number
}

interface Operation {
  readonly summary?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema: Schema }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: Schema }>> }
  readonly responses: Readonly<Record<string, { content?: Readonly<Record<string, { schema: Schema }>> }>>
}

const INTRO = `\`isnad desk\` answers to programs as it does to its own pages. Everything is JSON in UTF-8; \`GET /api/openapi.json\` describes it to
machines (OpenAPI 3.1). Every count holds among the documents of the case and nowhere else; spans are half-open ranges of UTF-16 code
units into a document's \`text\`.

- **Who may ask.** At the loopback (127.0.0.1) anybody on this machine, by one of its names (\`127.0.0.1\`, \`localhost\`, \`[::1]\`). With \`--host\`
  everybody who shows the token of the address that was printed, as \`Authorization: Bearer TOKEN\` or as the cookie that opening that
  address sets. A request from a page of another site is refused, whatever it asks for.
- **Lists** come in parts of \`limit\` rows (50, at most ${LIMITS.rows}): \`next\` goes into \`cursor\` for the following part and is null at the end.
- **What is wrong** is told as a [WireError](#wireerror) with a code, in Arabic and English; of a request that is not of this form, field by field.
- **Adding** is answered at once (202) with a job; its events tell how far it is and what became of each document. A body may have
  ${LIMITS.body >> 20} MB and ${LIMITS.files} files; send a larger folder in parts.

\`\`\`sh
isnad desk ./bridge --no-open &
curl 'http://127.0.0.1:4780/api/stories?denied=true&sort=newest'
curl -F files=@page.html -F outlet='صحيفة المرفأ' http://127.0.0.1:4780/api/documents
curl -N http://127.0.0.1:4780/api/jobs/1/events
\`\`\``

/** The JSON API as a page: routes as the application registers them, types as the schemas say. */
export function apiPage(notice: string): string {
  const app = createApp({ desk: {} as Desk, access: loopbackAccess(0), files: null })
  const described = describedBy(app, '0')
  const paths = described.paths as Readonly<Record<string, Readonly<Record<string, Operation>>>>
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => route(method, path, operation)),
  )
  const types = Object.entries(described.components.schemas as Readonly<Record<string, Schema>>).map(([name, schema]) =>
    typeSection(name, schema),
  )
  return `# The JSON API of the desk\n\n${notice}\n\n${INTRO}\n\n## Routes\n\n${routes.join('\n')}\n## Types\n\n${types.join('\n')}`
}

function route(method: string, path: string, { summary, parameters = [], requestBody, responses }: Operation): string {
  const query = parameters.filter((one) => one.in === 'query')
  const parts = [
    `### ${method.toUpperCase()} ${path}`,
    `${summary}.`,
    ...(query.length === 0 ? [] : [table(['query', 'what it takes', ''], query.map(queryRow))]),
    ...(requestBody ? [`Takes ${bodies(requestBody.content)}.`] : []),
    `Answers ${Object.entries(responses)
      .filter(([status]) => status !== 'default')
      .map(([status, { content }]) => `${status} ${content ? bodies(content) : ''}`)
      .join(', ')}.`,
  ]
  return `${parts.join('\n\n')}\n`
}

const queryRow = ({ name, schema }: { name: string; schema: Schema }): string[] => [
  `\`${name}\``,
  typeOf(schema),
  oneLine(schema.description ?? '') + (schema.default === undefined ? '' : ` (else \`${String(schema.default)}\`)`),
]

const bodies = (content: Readonly<Record<string, { schema: Schema }>>): string =>
  Object.entries(content)
    .map(([type, { schema }]) => `\`${type}\` (${typeOf(schema)})`)
    .join(', ')

function typeSection(name: string, schema: Schema): string {
  const what = schema.description === undefined ? [] : [oneLine(schema.description)]
  const body = schema.properties ? [fieldTable(schema)] : [variants(schema)]
  return `### ${name}\n\n${[...what, ...body].join('\n\n')}\n`
}

/** A union of objects as a table each; all else in a line. */
function variants(schema: Schema): string {
  const objects = schema.anyOf?.every(({ properties }) => properties !== undefined) ? schema.anyOf : undefined
  return objects ? `One of:\n\n${objects.map(fieldTable).join('\n\n')}` : typeOf(schema)
}

const fieldTable = ({ properties = {}, required = [] }: Schema): string =>
  table(
    ['field', 'type', ''],
    Object.entries(properties).map(([field, schema]) => [
      `\`${field}\`${required.includes(field) ? '' : '?'}`,
      typeOf(schema),
      oneLine(schema.description ?? ''),
    ]),
  )

function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? ''
    return `[${name}](#${name.toLowerCase()})`
  }
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(' · ')
  const several = schema.anyOf ?? schema.oneOf
  if (several) return [...new Set(several.map(typeOf))].join(' · ')
  if (schema.items) return `list of ${typeOf(schema.items)}`
  if (schema.properties) {
    const fields = Object.entries(schema.properties).map(([name, inner]) => `\`${name}\` ${typeOf(inner)}`)
    return `{ ${fields.join(', ')} }`
  }
  if (typeof schema.additionalProperties === 'object') return `by name: ${typeOf(schema.additionalProperties)}`
  return plainType(schema)
}

function plainType({ type, format, minimum, maximum, maxLength }: Schema): string {
  const names = [type ?? 'anything'].flat().map((name) => (format === 'binary' ? 'bytes' : name))
  const range = minimum === undefined || maximum === undefined ? '' : ` (${minimum}–${maximum})`
  const length = maxLength === undefined ? '' : ` (≤ ${maxLength} characters)`
  return names.join(' · ') + range + length
}

const oneLine = (text: string): string =>
  text
    .replaceAll(/\{@link (\w+)\}/gu, '$1')
    .replaceAll(/\s+/gu, ' ')
    .trim()
const cell = (text: string): string => text.replaceAll('|', '\\|')
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')
