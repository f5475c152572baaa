// One flow is one test a variant.
import { test } from 'node:test'
import { withBrowser } from './browser.mjs'
import { variantsOf } from './variants.mjs'

const only = process.env.ZVENO_E2E_VARIANT
const language = process.env.ZVENO_E2E_LANGUAGE

/** Registers the walk for both variants, or those that `where` lets through. */
export function flow(name, walk, where = () => true) {
  for (const its of variantsOf(name).filter(where).filter((one) => !only || one.name === only)) {
    const variant = language ? { ...its, language } : its
    test(`${name} (${variant.name}, ${variant.language})`, { timeout: 180_000 }, () => withBrowser(name.replaceAll(/[^a-z0-9]+/gi, '-'), variant, walk))
  }
}
