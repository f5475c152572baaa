// Starts the demo, runs every flow against it, stops it. Arguments are passed on to node's test runner: node run.mjs --test-name-pattern=sign-in
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startDemo } from './harness/demo.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const demo = await startDemo()
const flows = readdirSync(`${here}flows`).filter((name) => name.endsWith('.test.mjs')).sort()
const runner = spawn(process.execPath, ['--test', '--test-concurrency=1', '--test-reporter=spec', ...process.argv.slice(2), ...flows.map((name) => `flows/${name}`)], {
  cwd: here,
  stdio: 'inherit',
  env: { ...process.env, ...demo.environment },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => runner.kill(signal))
const code = await new Promise((resolve) => runner.on('exit', (status) => resolve(status ?? 1)))
await demo.stop()
process.exit(code)
