import { createGenerator } from 'ts-json-schema-generator'
import ts from 'typescript'
import { readFileSync } from 'node:fs'

const ANSWERS = 'src/desk/server/answers.ts'

/** Everything the JSON API answers with, as JSON schemas made from its types, with what their comments say. */
export function wireSchemas(): Record<string, object> {
  const generator = createGenerator({
    path: 'src/desk/wire.ts',
    tsconfig: 'tsconfig.json',
    expose: 'export',
    topRef: true,
    jsDoc: 'extended',
    skipTypeCheck: true,
    additionalProperties: false,
    encodeRefs: false,
  })
  const schemas: Record<string, object> = {}
  for (const name of [...answerNames(), 'JobEvent']) {
    for (const [key, schema] of Object.entries(generator.createSchema(name).definitions ?? {}))
      schemas[key] ??= schema as object
  }
  const text = JSON.stringify(
    Object.fromEntries(
      Object.keys(schemas)
        .toSorted()
        .map((name) => [name, schemas[name]]),
    ),
  )
  // A name of a description has neither brackets nor the word of JSON Schema for where it stands.
  const plain = text.replaceAll('#/definitions/', '#/components/schemas/').replaceAll(/\b(Rows)<(\w+)>/gu, '$1Of$2')
  return JSON.parse(plain) as Record<string, object>
}

function answerNames(): string[] {
  const source = ts.createSourceFile(ANSWERS, readFileSync(ANSWERS, 'utf8'), ts.ScriptTarget.Latest)
  return source.statements.flatMap((statement) =>
    ts.isInterfaceDeclaration(statement) && statement.name.text === 'Answers'
      ? statement.members.flatMap((member) => (member.name && ts.isIdentifier(member.name) ? [member.name.text] : []))
      : [],
  )
}
