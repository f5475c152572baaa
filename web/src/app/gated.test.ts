import { expect, test } from 'vitest'
import { featureOf } from './gated'

test.each([
  ['/products', 'deal_lines'],
  ['/products/', 'deal_lines'],
  ['/productsx', undefined],
  ['/contacts', undefined],
  ['/contacts/duplicates', 'merging'],
  ['/import/deals', 'file_import'],
  ['/analytics', 'analytics'],
  ['/', undefined],
])('%s belongs to %s', (path, feature) => {
  expect(featureOf(path)).toBe(feature)
})
