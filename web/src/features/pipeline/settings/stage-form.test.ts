// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { pipelineOf } from '@/testing/sales'
import { formOf, patchOf, placeOfNew, requirementsOf } from './stage-form'

test('a new stage of work comes before those that end a deal', () => {
  expect(placeOfNew(pipelineOf([]), 'open')).toBe(3)
  expect(placeOfNew(pipelineOf([]), 'lost')).toBe(5)
})

test('only a lost stage asks for a reason, and only an open one says how likely it is', () => {
  expect(requirementsOf('open')).not.toContain('lossReason')
  const stage = pipelineOf([]).stages[2]!
  expect(patchOf(formOf(stage))).toEqual({ name: 'Договор', color: 'blue', kind: 'open', probability: 80, requiredFields: ['company'] })
  expect(patchOf({ ...formOf(stage), kind: 'won', requiredFields: ['company', 'lossReason', 'custom.branch'] })).toEqual({
    name: 'Договор',
    color: 'blue',
    kind: 'won',
    requiredFields: ['company', 'custom.branch'],
  })
})
