// Runs the flows in two lanes, each with a demo of its own: a walk mostly waits for its page. Arguments are passed on to node's test runner: node run.mjs --test-name-pattern=sign-in
import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startDemo } from './harness/demo.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const LANES = Number(process.env.ZVENO_E2E_LANES ?? 2)

// The longest first, so that no lane is left with one at the end.
const waiting = readdirSync(`${here}flows`)
  .filter((name) => name.endsWith('.test.mjs'))
  .sort((a, b) => statSync(`${here}flows/${b}`).size - statSync(`${here}flows/${a}`).size)
const running = new Set()
let code = 0

/** One flow to its end; what it says is shown in one piece. */
function run(name, environment) {
  const runner = spawn(process.execPath, ['--test', '--test-concurrency=1', '--test-reporter=spec', ...process.argv.slice(2), `flows/${name}`], {
    cwd: here,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  })
  running.add(runner)
  const said = []
  for (const stream of [runner.stdout, runner.stderr]) stream.on('data', (chunk) => said.push(chunk))
  return new Promise((resolve) =>
    runner.on('close', (status) => {
      running.delete(runner)
      process.stdout.write(Buffer.concat([Buffer.from(`\n${name}\n`), ...said]))
      resolve(status ?? 1)
    }),
  )
}

async function lane() {
  const demo = await startDemo()
  try {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const status = await run(name, demo.environment)
      code ||= status
    }
  } finally {
    await demo.stop()
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    waiting.length = 0
    for (const runner of running) runner.kill(signal)
  })
}
const ended = await Promise.allSettled(Array.from({ length: Math.max(1, LANES) }, lane))
for (const { reason } of ended.filter(({ status }) => status === 'rejected')) {
  console.error(reason)
  code ||= 1
}
process.exit(code)
