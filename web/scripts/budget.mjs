// Fails when a page needs more script than the budget allows (gzip, as the server sends it or better).
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const KB = 1024
const LIMITS = { login: 180 * KB, page: 250 * KB, chunk: 40 * KB, css: 20 * KB }
/** Pages and the features whose code they need. */
const PAGES = ['dashboard', 'students', 'teachers', 'groups', 'rooms', 'schedule', 'payments', 'analytics', 'products', 'tasks', 'team', 'settings', 'migration', 'audit', 'rollout', 'integrations', 'platforms', 'conflicts', 'learning']
/** Where the index only leads on: the file a visit fetches at once. */
const FIRST = { tasks: 'page.tsx', analytics: 'page.tsx', integrations: 'page.tsx', platforms: 'platform-page.tsx', learning: 'courses-page.tsx' }

const { output } = await build({ logLevel: 'error', build: { write: false } })
const chunks = new Map(output.filter((file) => file.type === 'chunk').map((file) => [file.fileName, file]))
const size = (text) => gzipSync(text, { level: 9 }).length

/** A chunk and everything it imports at once. */
function closure(fileName, found = new Set()) {
  if (found.has(fileName)) return found
  found.add(fileName)
  for (const next of chunks.get(fileName).imports) closure(next, found)
  return found
}

function chunkOf(suffix) {
  const chunk = [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId?.endsWith(suffix))
  if (!chunk) throw new Error(`no chunk for ${suffix}`)
  return chunk.fileName
}

const entry = [...chunks.values()].find(({ isEntry }) => isEntry).fileName
const texts = (namespace) => chunkOf(`/locales/ru/${namespace}.json`)
const total = (...files) => {
  const needed = new Set(files.flatMap((file) => [...closure(file)]))
  return [...needed].reduce((sum, file) => sum + size(chunks.get(file).code), 0)
}

const rows = [
  ['login', total(entry, texts('common'), texts('auth'), chunkOf('/features/auth/index.ts')), LIMITS.login],
]
for (const name of PAGES) {
  const feature = chunkOf(`/features/${name}/${FIRST[name] ?? 'index.ts'}`)
  const around = [entry, texts('common'), chunkOf('/app/shell.tsx')]
  const layout = ['settings', 'audit', 'migration', 'rollout'].includes(name) ? [chunkOf('/app/settings-layout.tsx'), texts('settings')] : []
  rows.push([name, total(...around, ...layout, feature, texts(name)), LIMITS.page])
  rows.push([`${name} alone`, size(chunks.get(feature).code), LIMITS.chunk])
}
const css = output.filter((file) => file.fileName.endsWith('.css')).reduce((sum, file) => sum + size(file.source), 0)
rows.push(['css', css, LIMITS.css])

let over = false
for (const [name, bytes, limit] of rows) {
  over ||= bytes > limit
  console.log(`${bytes > limit ? 'OVER' : 'ok  '} ${name.padEnd(18)} ${(bytes / KB).toFixed(1).padStart(6)} of ${limit / KB} kB`)
}
process.exit(over ? 1 : 0)
