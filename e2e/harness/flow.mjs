// One flow is one test a variant.
import { test } from 'node:test'
import { withBrowser } from './browser.mjs'
import { variants } from './variants.mjs'

const only = process.env.ZVENO_E2E_VARIANT

/** Registers the walk for every variant, or those that `where` lets through. */
export function flow(name, walk, where = () => true) {
  for (const variant of variants.filter(where).filter((one) => !only || one.name === only)) {
    test(`${name} (${variant.name}, ${variant.language})`, { timeout: 180_000 }, () => withBrowser(name.replaceAll(/[^a-z0-9]+/gi, '-'), variant, walk))
  }
}
