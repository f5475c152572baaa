import { expect, test } from 'vitest'
import { passwordStrength } from './password-strength'

test.each([
  ['short1!', 0],
  ['1234567890', 1],
  ['aaaaaaaaaaaa', 1],
  ['abcdefghijkl', 1],
  ['кофебезсахара', 2],
  ['Пять синих китов 7', 3],
  ['correct horse battery', 3],
])('%s is %i', (password, strength) => {
  expect(passwordStrength(password)).toBe(strength)
})
