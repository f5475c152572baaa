// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ready } from '@/app/i18n'
import { setLanguage } from '@/lib/language'
import { toast } from './toast'
import { Toaster } from './toaster'

beforeEach(async () => {
  await ready
  await setLanguage('ru')
  vi.useFakeTimers()
  render(<Toaster />)
})
afterEach(() => {
  act(() => vi.advanceTimersByTime(60_000))
  cleanup()
  vi.useRealTimers()
})

test('goes by itself, but not while somebody points at it', () => {
  act(() => void toast('Сохранено'))
  fireEvent.pointerEnter(screen.getByRole('region', { name: 'Уведомления' }))
  act(() => vi.advanceTimersByTime(20_000))
  expect(screen.getByText('Сохранено')).toBeVisible()
  fireEvent.pointerLeave(screen.getByRole('region', { name: 'Уведомления' }))
  act(() => vi.advanceTimersByTime(5000))
  expect(screen.queryByText('Сохранено')).not.toBeInTheDocument()
})

test('«Вернуть» undoes once and closes', () => {
  const undo = vi.fn()
  act(() => void toast('Роль изменена', { undo }))
  fireEvent.click(screen.getByRole('button', { name: 'Вернуть' }))
  expect(undo).toHaveBeenCalledOnce()
  expect(screen.queryByText('Роль изменена')).not.toBeInTheDocument()
})

test('errors interrupt, and no more than four stand on the page', () => {
  act(() => {
    for (const n of [1, 2, 3, 4, 5]) toast(`Ошибка ${n}`, { tone: 'bad' })
  })
  expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toEqual([
    'Ошибка 2',
    'Ошибка 3',
    'Ошибка 4',
    'Ошибка 5',
  ])
})
