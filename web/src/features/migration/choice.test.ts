import { expect, it } from 'vitest'
import { choiceOf, defaultChoice, startRequest } from './choice'

const access = { url: 'https://school.s20.online', email: 'a@b.ru', apiKey: 'k' }

it('leaves out what the server assumes anyway', () => {
  expect(startRequest(access, defaultChoice('Europe/Moscow'), false)).toEqual({
    ...access,
    timeZone: 'Europe/Moscow',
    includeLeads: false,
    includeArchived: true,
    onlyChanged: false,
    dryRun: false,
  })
})

it('sends what was chosen', () => {
  const choice = { ...defaultChoice('Asia/Almaty'), kinds: ['students' as const], branchIds: ['2'], lessonsFrom: '2026-09-01' }
  expect(startRequest(access, choice, true)).toMatchObject({
    kinds: ['students'],
    branchIds: ['2'],
    lessonsFrom: '2026-09-01',
    dryRun: true,
  })
})

it('starts again with the options of an earlier run', () => {
  const choice = choiceOf({ kinds: ['payments'], lessonsFrom: '2026-01-01', lessonsTo: null, includeLeads: true }, 'Europe/Moscow')
  expect(choice).toMatchObject({
    kinds: ['students', 'payments'],
    lessonsFrom: '2026-01-01',
    lessonsTo: '',
    includeLeads: true,
    includeArchived: true,
    timeZone: 'Europe/Moscow',
  })
})
