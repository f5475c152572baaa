import { describe, expect, it } from 'vitest'
import { KINDS, requiredBy, toggleKind, withRequired } from './kinds'

describe('kinds', () => {
  it('brings what is required, in reading order', () => {
    expect(withRequired(['payments'])).toEqual(['students', 'payments'])
    expect(withRequired(['attendance', 'memberships'])).toEqual(['students', 'groups', 'memberships', 'lessons', 'attendance'])
  })

  it('says who holds a kind', () => {
    expect(requiredBy('students', ['payments', 'rooms', 'attendance'])).toEqual(['payments', 'attendance'])
    expect(requiredBy('rooms', KINDS)).toEqual([])
  })

  it('cannot be left without what others need', () => {
    expect(toggleKind(['students', 'payments'], 'students')).toEqual(['students', 'payments'])
    expect(toggleKind(['students', 'payments'], 'payments')).toEqual(['students'])
    expect(toggleKind([], 'memberships')).toEqual(['students', 'groups', 'memberships'])
  })

  it('lists every required kind before the one that needs it', () => {
    for (const kind of KINDS) {
      const before = new Set<string>(KINDS.slice(0, KINDS.indexOf(kind)))
      expect(withRequired([kind]).every((one) => one === kind || before.has(one))).toBe(true)
    }
  })
})
