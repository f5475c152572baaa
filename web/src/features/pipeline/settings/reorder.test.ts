// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { pipelineOf } from '@/testing/sales'
import { droppedAt, placed } from './reorder'
import { formOf, patchOf, placeOfNew, requirementsOf } from './stage-form'

const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }]
const drop = (id: string, over: string, edge: 'top' | 'bottom') =>
  placed(rows, id, droppedAt(rows, id, over, edge)).map((row) => row.id).join('')

test('a row comes where it was dropped, in both directions', () => {
  expect(drop('a', 'c', 'bottom')).toBe('bcad')
  expect(drop('a', 'c', 'top')).toBe('bacd')
  expect(drop('d', 'a', 'top')).toBe('dabc')
  expect(drop('b', 'b', 'top')).toBe('bacd')
  expect(placed(rows, 'unknown', 0).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
})

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
