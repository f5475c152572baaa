// Starts a demo for each lane, runs every flow against one of them, stops them. Arguments are passed on to node's test runner:
// node run.mjs --test-name-pattern=sign-in
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startDemo } from './harness/demo.mjs'

/** A flow mostly waits for pages; two side by side use the time, on two cores as well. Each lane has a demo of its own: flows of one demo follow each other. */
const LANES = 2

const here = fileURLToPath(new URL('.', import.meta.url))
const flows = readdirSync(`${here}flows`).filter((name) => name.endsWith('.test.mjs')).sort()
const lanes = await Promise.all(Array.from({ length: LANES }, (_, lane) => lane).map(open))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => lanes.forEach(({ runner }) => runner.kill(signal)))
const codes = await Promise.all(lanes.map(finish))
process.exit(Math.max(...codes))

async function open(lane) {
  const demo = await startDemo()
  const own = flows.filter((_, at) => at % LANES === lane).map((name) => `flows/${name}`)
  const runner = spawn(process.execPath, ['--test', '--test-concurrency=1', '--test-reporter=spec', ...process.argv.slice(2), ...own], {
    cwd: here,
    // The first lane is watched; what the others say comes when they are through, in one piece.
    stdio: ['ignore', lane === 0 ? 'inherit' : 'pipe', lane === 0 ? 'inherit' : 'pipe'],
    env: { ...process.env, ...demo.environment },
  })
  const said = []
  runner.stdout?.on('data', (chunk) => said.push(chunk))
  runner.stderr?.on('data', (chunk) => said.push(chunk))
  const ended = new Promise((resolve) => runner.on('close', (status) => resolve(status ?? 1)))
  return { demo, runner, ended, said }
}

async function finish({ demo, ended, said }) {
  const code = await ended
  process.stdout.write(Buffer.concat(said))
  await demo.stop()
  return code
}
