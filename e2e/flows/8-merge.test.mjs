import assert from 'node:assert/strict'
import { app } from '../harness/browser.mjs'
import { get, newSchool, post } from '../harness/api.mjs'
import { flow } from '../harness/flow.mjs'
import { signIn } from '../harness/sign-in.mjs'

flow('merging doubles and taking it back', async (tools) => {
  const { page, word, look, variant } = tools
  const school = await newSchool(variant.language)
  const token = school.session.accessToken
  const one = await post('/api/crm/contacts', { name: 'Мария Фролова', phones: ['+79990000001'] }, token)
  const other = await post(
    '/api/crm/contacts',
    { name: 'Фролова М.', position: 'Директор', phones: ['8 999 000-00-01'], emails: ['m@example.test'] },
    token,
  )
  const deal = await post('/api/crm/deals', { title: 'Курс', contactId: one.id }, token)
  const task = await post('/api/crm/tasks', { title: 'Позвонить', contactId: other.id }, token)
  await signIn(tools, school)
  await page.goto(`${app}/contacts`)
  await page.getByRole('link', { name: word('doubles:link', { n: '1' }) }).click()
  await page.getByText('+7 999 000-00-01').first().waitFor()
  await look('found')

  await page.getByRole('button', { name: word('doubles:merge.open'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(word('doubles:primary.label')).waitFor()
  await dialog.getByText(word('doubles:moves.tasks', { n: '1' })).waitFor()
  await look('merging')
  const name = dialog.getByRole('group', { name: word('contacts:field.name') })
  await name.getByRole('radio', { name: 'Фролова М.' }).check()
  await dialog.getByRole('button', { name: word('doubles:merge.button'), exact: true }).click()
  await page.getByText(word('doubles:merge.done', { name: 'Фролова М.' })).waitFor()
  await page.getByText(word('doubles:empty.title')).waitFor()
  const merged = await get(`/api/crm/contacts/${one.id}`, token)
  assert.deepEqual([merged.name, merged.position, merged.emails], ['Фролова М.', 'Директор', ['m@example.test']])
  assert.equal((await get(`/api/crm/tasks/${task.id}`, token)).contact.id, one.id)

  // An old link leads on.
  tools.expectFailure(/404 .*\/api\/crm\/contacts\//)
  await page.goto(`${app}/contacts/${other.id}`)
  await page.getByText(word('doubles:away.title.contact')).waitFor()
  await look('away')
  await page.getByRole('link', { name: word('doubles:away.open') }).click()
  await page.waitForURL(`${app}/contacts/${one.id}`)

  // And from the history everything goes back to where it was.
  await page.goto(`${app}/contacts/duplicates?view=merged`)
  await look('merged')
  await page.getByRole('button', { name: word('doubles:merges.undo'), exact: true }).click()
  await page.getByText(word('doubles:undo.done')).waitFor()
  const back = await get(`/api/crm/contacts/${one.id}`, token)
  assert.deepEqual([back.name, back.position, back.emails], ['Мария Фролова', null, []])
  assert.equal((await get(`/api/crm/contacts/${other.id}`, token)).name, 'Фролова М.')
  assert.equal((await get(`/api/crm/tasks/${task.id}`, token)).contact.id, other.id)
  assert.equal((await get(`/api/crm/deals/${deal.id}`, token)).contact.id, one.id)
})

flow('one person in two entries', async (tools) => {
  const { page, word, look, variant } = tools
  const school = await newSchool(variant.language)
  const token = school.session.accessToken
  const [one, other] = await Promise.all(
    ['Мария Фролова', 'Фролова Мария'].map((name) => post('/api/crm/contacts', { name, phones: ['+79990000001'] }, token)),
  )
  await post('/api/crm/communications', { kind: 'note', body: 'Из второй записи', contactId: other.id }, token)
  await signIn(tools, school)
  await page.goto(`${app}/contacts/${one.id}`)
  await page.getByText('Мария Фролова').first().waitFor()
  if (variant.phone) await page.getByRole('button', { name: word('contacts:part.around') }).click()
  await page.getByText(word('doubles:links.maybe')).waitFor()
  await look('suggested')
  await page.getByRole('button', { name: word('doubles:links.confirm'), exact: true }).click()
  await page.getByRole('heading', { name: word('doubles:links.title'), exact: true }).waitFor()
  await look('linked')
  const timeline = await get(`/api/crm/contacts/${one.id}/timeline`, token)
  assert.equal(timeline.items[0].body, 'Из второй записи')
  await page.getByRole('button', { name: word('doubles:links.separate', { name: 'Фролова Мария' }) }).click()
  await page.getByText(word('doubles:links.maybe')).waitFor()
  assert.deepEqual((await get(`/api/crm/contacts/${one.id}`, token)).linked, [])
})
