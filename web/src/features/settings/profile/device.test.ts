import { expect, test } from 'vitest'
import { deviceName, isHandheld } from './device'

const edge = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0'
const yandex = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) AppleWebKit/537.36 Chrome/148.0 YaBrowser/26.4 Safari/537.36'
const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19 Mobile Safari/604'

test('browsers that pretend to be others are told apart', () => {
  expect(deviceName(edge)).toBe('Edge, Windows')
  expect(deviceName(yandex)).toBe('Яндекс Браузер, macOS')
  expect(deviceName(phone)).toBe('Safari, iOS')
})

test('a program shows as it calls itself', () => {
  expect(deviceName('curl/8.5.0')).toBe('curl/8.5.0')
})

test('phones are known', () => {
  expect(isHandheld(phone)).toBe(true)
  expect(isHandheld(edge)).toBe(false)
})
