// A demo of its own for the flows: any free ports, an empty folder.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const WORDS = ['app', 'sandbox', 'email', 'password']
const START_LIMIT = 90_000

export async function startDemo() {
  const program = join(root, process.env.CARGO_TARGET_DIR ?? 'target', 'debug', 'zveno')
  if (!existsSync(program)) throw new Error(`${program} is missing: cargo build -p zveno -p sandbox`)
  const folder = mkdtempSync(join(tmpdir(), 'zveno-e2e-'))
  const child = spawn(program, ['demo', '--port', '0', '--sandbox-port', '0', '--data-dir', folder], { stdio: ['ignore', 'pipe', 'pipe'], env: plain(process.env) })
  let complaints = ''
  child.stderr.on('data', (chunk) => (complaints += chunk))
  const ended = new Promise((resolve) => child.on('exit', resolve))
  const said = await Promise.race([
    announced(child.stdout),
    ended.then((code) => Promise.reject(new Error(`the demo ended with ${code}:\n${complaints}`))),
    new Promise((_, reject) => setTimeout(() => reject(new Error(`the demo did not start in ${START_LIMIT} ms:\n${complaints}`)), START_LIMIT).unref()),
  ])
  return {
    environment: { ZVENO_E2E_APP: said.app, ZVENO_E2E_SANDBOX: said.sandbox, ZVENO_E2E_EMAIL: said.email, ZVENO_E2E_PASSWORD: said.password },
    async stop() {
      child.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
      if (/\b(ERROR|panicked)\b/.test(complaints)) console.error(`the demo complained:\n${complaints}`)
    },
  }
}

/** Settings of the person's own must not change what is tested. */
function plain(environment) {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^(ZVENO_(?!POSTGRES_BIN)|CRM_|DATABASE_URL$|FRONTEND_URL$)/.test(name)))
}

async function announced(stdout) {
  const said = {}
  for await (const line of createInterface({ input: stdout })) {
    const [word, ...rest] = line.split(': ')
    if (WORDS.includes(word)) said[word] = rest.join(': ')
    if (WORDS.every((name) => name in said)) {
      // What comes later must still be read, or the pipe fills up.
      stdout.resume()
      return said
    }
  }
  throw new Error('the demo closed its output')
}
