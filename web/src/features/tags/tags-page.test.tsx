// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeSession } from '@/api/session-store'
import { openApp } from '@/testing/open-app'
import { problem } from '@/testing/problem'
import { server } from '@/testing/server'
import { authResult, me } from '@/testing/session'
import type { Tag } from './types'

let tags: Tag[]
let sent: string[]

beforeEach(() => {
  localStorage.setItem('signedIn', '1')
  tags = [{ id: 't1', name: 'Горячий лид', color: 'red', version: 1 }]
  sent = []
  server.use(
    http.post('*/api/auth/refresh', () => HttpResponse.json(authResult())),
    http.get('*/api/auth/me', () => HttpResponse.json(me({ permissions: ['organisation:read', 'crm:read', 'crm:write'] }))),
    http.get('*/api/crm/tags', () => HttpResponse.json({ items: tags })),
    http.delete('*/api/crm/tags/t1', () => {
      sent.push('delete')
      tags = []
      return new HttpResponse(null, { status: 204 })
    }),
    http.post('*/api/crm/tags/t1/restore', () => {
      sent.push('restore')
      return HttpResponse.json({ id: 't1', name: 'Горячий лид', color: 'red', version: 3 })
    }),
    http.post('*/api/crm/tags', () =>
      problem(422, 'validation_failed', { errors: [{ pointer: '/name', code: 'name_taken', detail: 'Такое название уже есть.' }] }),
    ),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

test('a deleted tag can be brought back', async () => {
  await openApp('/settings/tags')
  await userEvent.click(await screen.findByRole('button', { name: 'Удалить тег «Горячий лид»' }))
  expect(await screen.findByText('Тег «Горячий лид» удалён')).toBeVisible()
  expect(await screen.findByText(/^Тегов пока нет/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Вернуть' }))
  await expect.poll(() => sent).toEqual(['delete', 'restore'])
})

test('a name that is taken is refused beside the field', async () => {
  await openApp('/settings/tags')
  await userEvent.type(await screen.findByRole('textbox', { name: 'Новый тег' }), 'горячий лид{Enter}')
  expect(await screen.findByText('Такое название уже есть.')).toBeVisible()
})
