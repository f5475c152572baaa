import { expect, it } from 'vitest'
import { Problem } from '@/lib/problem'
import { refusal } from './refusal'

const refused = (...pointers: string[]) =>
  new Problem(422, 'validation_failed', '', '', pointers.map((pointer) => ({ pointer, detail: 'Это не номер телефона.' })))

it('says what is wrong with the line that was edited', () => {
  expect(refusal(refused('/phones/0', '/phones/1'), { value: ['1', '2'], at: 1 })).toBe('Это не номер телефона.')
  expect(refusal(refused('/position'), { value: 'x' })).toBe('Это не номер телефона.')
})

it('names another line that is wrong', () => {
  expect(refusal(refused('/phones/0'), { value: ['12', '+79161234567'], at: 1 })).toBe('12: Это не номер телефона.')
})

it('leaves other failures alone', () => {
  expect(refusal(new Problem(409, 'conflict', ''), { value: 'x' })).toBeUndefined()
})
