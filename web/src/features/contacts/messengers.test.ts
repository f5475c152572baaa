import { expect, it } from 'vitest'
import { chatOf, valuesOf, withValues } from './messengers'

const kept = [
  { kind: 'vk', value: 'a' },
  { kind: 'telegram', value: '@one' },
  { kind: 'other', value: 'b' },
  { kind: 'telegram', value: '@two' },
]

it('one messenger changes, the others stay in their places', () => {
  expect(valuesOf(kept, 'telegram')).toEqual(['@one', '@two'])
  expect(withValues(kept, 'telegram', ['@three'])).toEqual([
    { kind: 'vk', value: 'a' },
    { kind: 'telegram', value: '@three' },
    { kind: 'other', value: 'b' },
  ])
  expect(withValues(kept, 'telegram', [])).toEqual([kept[0], kept[2]])
  expect(withValues(kept, 'viber', ['+7 916'])).toEqual([...kept, { kind: 'viber', value: '+7 916' }])
})

it('leads to the chat', () => {
  expect(chatOf('telegram', '@masha_f')).toBe('https://t.me/masha_f')
  expect(chatOf('telegram', 't.me/masha')).toBe('https://t.me/masha')
  expect(chatOf('telegram', '8 916 123-45-67')).toBe('https://t.me/+79161234567')
  expect(chatOf('whatsapp', '+7 916 123-45-67')).toBe('https://wa.me/79161234567')
  expect(chatOf('vk', 'masha.f')).toBe('https://vk.com/masha.f')
  expect(chatOf('vk', 'https://vk.ru/masha')).toBe('https://vk.ru/masha')
})

it('leads nowhere where there is no address, and runs nothing', () => {
  expect(chatOf('viber', '+7 916 123-45-67')).toBeUndefined()
  expect(chatOf('whatsapp', 'Маша')).toBeUndefined()
  expect(chatOf('telegram', 'javascript:alert(1)')).toBeUndefined()
})
