// Writes the TypeScript types of the server's OpenAPI document. usage: node generate.mjs [--output FILE]
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import openapiTS, { astToString } from 'openapi-typescript'
import { requireAnswered } from './required.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const { values } = parseArgs({ options: { input: { type: 'string' }, output: { type: 'string' } } })

const document = JSON.parse(await readFile(values.input ?? here('../../../openapi.json'), 'utf8'))
requireAnswered(document)
const types = astToString(await openapiTS(document, { alphabetize: true, emptyObjectsUnknown: true }))
const head = '/* Made from openapi.json by `make api`; never edited by hand. */\n\n'
await writeFile(values.output ?? here('../../src/api/schema.d.ts'), head + types)
