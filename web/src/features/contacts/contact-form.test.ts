import { expect, it } from 'vitest'
import { Problem } from '@/lib/problem'
import { contactBody } from './contact-form'
import { lineErrors } from './line-errors'

const typed = {
  name: 'Мария',
  position: '',
  source: '',
  phones: ['', '12', ' +7 916 123-45-67 '],
  emails: [''],
  companyId: null,
  ownerId: '',
}

it('sends the lines that say something', () => {
  expect(contactBody(typed)).toEqual({ name: 'Мария', phones: ['12', '+7 916 123-45-67'], emails: [], ownerId: null })
})

it('puts an error beside the line it is about, empty lines counted', () => {
  const refused = new Problem(422, 'validation_failed', '', '', [
    { pointer: '/phones/0', detail: 'Это не номер телефона.' },
    { pointer: '/name', detail: 'Заполните это поле.' },
  ])
  const { lines, rest } = lineErrors(refused, typed)
  expect(lines).toEqual([{ name: 'phones.1', message: 'Это не номер телефона.' }])
  expect((rest as Problem).errors).toEqual([{ pointer: '/name', detail: 'Заполните это поле.' }])
})

it('leaves nothing when every error has its line, and other failures as they are', () => {
  const refused = new Problem(422, 'validation_failed', '', '', [{ pointer: '/phones/1', detail: '' }])
  expect(lineErrors(refused, typed).rest).toBeUndefined()
  const offline = Problem.offline()
  expect(lineErrors(offline, typed).rest).toBe(offline)
})
