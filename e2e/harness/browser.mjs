// A fresh browser for one walk. Whatever the page complains about is collected, and fails the walk when it is closed.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import assert from 'node:assert/strict'
import { chromium } from 'playwright-core'
import { wordsIn } from './words.mjs'

const artifacts = fileURLToPath(new URL('../artifacts', import.meta.url))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage']

export const app = process.env.ZVENO_E2E_APP
export const sandbox = process.env.ZVENO_E2E_SANDBOX

function program() {
  const places = [process.env.ZVENO_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']
  const found = places.find((place) => place && existsSync(place))
  if (!found) throw new Error('Chromium is not installed; ZVENO_CHROMIUM may name it')
  return found
}

/** Opens a browser for the variant, runs `walk({ page, word, shot, scan, expectFailure, variant })`, and fails on anything the page complained about. */
export async function withBrowser(flow, variant, walk) {
  const folder = mkdtempSync(join(tmpdir(), 'zveno-browser-'))
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: program(),
    headless: true,
    args: flags,
    viewport: variant.size,
    colorScheme: variant.theme,
    locale: variant.language === 'ru' ? 'ru-RU' : 'en-GB',
    timezoneId: 'Europe/Moscow',
    isMobile: variant.phone,
    hasTouch: variant.phone,
    serviceWorkers: 'block',
    acceptDownloads: true,
  })
  context.setDefaultTimeout(20_000)
  const page = context.pages()[0] ?? (await context.newPage())
  const complaints = watch(page)
  const tools = { page, context, variant, word: wordsIn(variant.language), expectFailure: complaints.expect }
  tools.shot = (name) => shot(page, flow, variant, name)
  tools.scan = (name) => scan(page, name, EVERYTHING)
  tools.look = async (name) => {
    await settle(page)
    await tools.shot(name)
    await tools.scan(name)
    // The other theme changes colours and nothing else.
    const other = variant.theme === 'light' ? 'dark' : 'light'
    await page.emulateMedia({ colorScheme: other })
    await settle(page)
    // Whoever has chosen a theme keeps it.
    const shown = await page.evaluate(() => (['light', 'dark'].includes(localStorage.getItem('theme')) ? undefined : document.documentElement.dataset.theme))
    assert.ok(shown === undefined || shown === other, `${name} does not follow the system's theme`)
    await tools.shot(`${name} ${other}`)
    await scan(page, `${name} ${other}`, COLOURS)
    await page.emulateMedia({ colorScheme: variant.theme })
  }
  try {
    await walk(tools)
    assert.ok(complaints.list.length === 0, `the page complained: ${complaints.list.join('; ')}`)
  } catch (error) {
    await shot(page, flow, variant, 'failed').catch(() => {})
    // A step that waited in vain is often explained by what the page complained about before.
    if (complaints.list.length > 0 && error.code !== 'ERR_ASSERTION') error.message += `\nthe page complained:\n${complaints.list.join('\n')}`
    throw error
  } finally {
    await context.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function watch(page) {
  const list = []
  const expected = []
  page.on('pageerror', (error) => list.push(`page error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    const text = `${message.text()} (${message.location().url})`
    if (!expected.some((pattern) => pattern.test(text))) list.push(`console: ${text}`)
  })
  // A guest has no session to refresh; the browser reports the refusal, the page does not mind it.
  expected.push(/401 .*\/api\/auth\/refresh/)
  return { list, expect: (pattern) => expected.push(pattern) }
}

async function shot(page, flow, variant, name) {
  mkdirSync(artifacts, { recursive: true })
  await page.screenshot({ path: join(artifacts, `${flow}-${variant.name}-${name.replaceAll(' ', '-')}.png`) })
}

/** Waits until fonts are there and what fades in has faded in. */
async function settle(page) {
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(350)
}

const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']
const COLOURS = { type: 'rule', values: ['color-contrast'] }

async function scan(page, name, runOnly) {
  // What is half faded out when the scan meets it has no contrast, and nobody reads it either.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate(axe)
  const found = await page.evaluate((runOnly) => globalThis.axe.run(document, { runOnly }), runOnly)
  const told = found.violations.map((one) => {
    const first = one.nodes[0]
    return `${one.id} (${one.impact}, ${one.nodes.length}): ${first.target.join(' ')} ${first.any[0]?.message ?? first.failureSummary ?? ''}`
  })
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  assert.ok(told.length === 0, `accessibility of ${name}: ${told.join('; ')}`)
}
