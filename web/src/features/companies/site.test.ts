import { expect, it } from 'vitest'
import { readableSite, siteLink } from './site'

it('reads without what every address has', () => {
  expect(readableSite('https://www.example.ru/')).toBe('example.ru')
  expect(readableSite('http://школа.рф/о-нас')).toBe('школа.рф/о-нас')
})

it('follows pages only', () => {
  expect(siteLink('https://example.ru')).toBe('https://example.ru')
  expect(siteLink('javascript:alert(1)')).toBeUndefined()
  expect(siteLink('example.ru')).toBeUndefined()
  expect(siteLink(null)).toBeUndefined()
})
