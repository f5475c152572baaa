import assert from 'node:assert/strict'
import { app } from '../harness/browser.mjs'
import { get, newSchool, post } from '../harness/api.mjs'
import { flow } from '../harness/flow.mjs'
import { signIn } from '../harness/sign-in.mjs'

flow('own fields', async (tools) => {
  const { page, word, look, variant } = tools
  const school = await newSchool(variant.language)
  const token = school.session.accessToken
  const contact = await post('/api/crm/contacts', { name: 'Мария Фролова' }, token)
  const deal = await post('/api/crm/deals', { title: 'Английский для ребёнка', contactId: contact.id }, token)
  await signIn(tools, school)

  // A field is made.
  await page.goto(`${app}/settings/fields`)
  await page.getByText(word('fields:settings.none.contact')).waitFor()
  await look('none')
  await page.getByRole('button', { name: word('fields:settings.add'), exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(word('fields:form.name'), { exact: true }).fill('Уровень языка')
  await dialog.getByLabel(word('fields:form.type'), { exact: true }).selectOption('select')
  await dialog.getByLabel(word('fields:form.options'), { exact: true }).fill('A1\nB2')
  await look('new')
  await dialog.getByRole('button', { name: word('fields:form.save'), exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('Уровень языка').first().waitFor()
  await look('one')

  // It is filled in on a card.
  await page.goto(`${app}/contacts/${contact.id}`)
  if (variant.phone) await page.getByRole('button', { name: word('contacts:part.facts'), exact: true }).click()
  await page.getByRole('button', { name: /^Уровень языка/ }).click()
  await page.getByRole('menuitem', { name: 'B2', exact: true }).click()
  await page.getByRole('button', { name: /^Уровень языка: B2/ }).waitFor()
  await look('card')
  const shown = await get(`/api/crm/contacts/${contact.id}`, token)
  assert.deepEqual(Object.values(shown.custom), ['B2'])

  // Deleted by mistake, it comes back with its values.
  await page.goto(`${app}/settings/fields`)
  await page.getByRole('button', { name: word('fields:settings.actions', { name: 'Уровень языка' }), exact: true }).click()
  await page.getByRole('menuitem', { name: word('fields:settings.delete'), exact: true }).click()
  await page.getByText(word('fields:settings.deleted', { name: 'Уровень языка' })).waitFor()
  assert.deepEqual((await get(`/api/crm/contacts/${contact.id}`, token)).custom, {})
  await page.getByRole('button', { name: word('common:undo'), exact: true }).last().click()
  await page.getByRole('button', { name: word('fields:settings.actions', { name: 'Уровень языка' }), exact: true }).waitFor()
  assert.deepEqual((await get(`/api/crm/contacts/${contact.id}`, token)).custom, shown.custom)

  // A stage asks for a field of deals, and it is given on the way.
  await post('/api/crm/fields', { recordKind: 'deal', key: 'place', name: 'Где занимаемся', type: 'select', options: ['Онлайн', 'В школе'] }, token)
  const [, second] = (await get('/api/pipeline', token)).items[0].stages
  await page.goto(`${app}/settings/pipeline`)
  await page.getByRole('button', { name: new RegExp(`^${second.name}`) }).first().click()
  const stage = page.getByRole('dialog')
  await stage.getByRole('checkbox', { name: 'Где занимаемся', exact: true }).click()
  await look('stage')
  await stage.getByRole('button', { name: word('common:save'), exact: true }).click()
  await stage.waitFor({ state: 'detached' })
  tools.expectFailure(/422 .*\/api\/crm\/deals\//)
  await page.goto(`${app}/deals/${deal.id}`)
  await page.getByRole('button', { name: word('deals:stage.moveTo', { stage: second.name }), exact: true }).first().click()
  const missing = page.getByRole('dialog')
  await missing.getByLabel('Где занимаемся', { exact: true }).selectOption({ label: 'Онлайн' })
  await look('missing')
  await missing.getByRole('button', { name: word('deals:missing.save'), exact: true }).click()
  await missing.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Где занимаемся: Онлайн/ }).filter({ visible: true }).first().waitFor()
  const moved = await get(`/api/crm/deals/${deal.id}`, token)
  assert.deepEqual([moved.stage.id, moved.custom], [second.id, { place: 'Онлайн' }])
})

flow('tags', async (tools) => {
  const { page, word, look, variant } = tools
  const school = await newSchool(variant.language)
  const token = school.session.accessToken
  const contact = await post('/api/crm/contacts', { name: 'Мария Фролова' }, token)
  await post('/api/crm/contacts', { name: 'Глеб Лебедев' }, token)
  await signIn(tools, school)

  // A tag is made where it is first needed.
  await page.goto(`${app}/contacts/${contact.id}`)
  if (variant.phone) await page.getByRole('button', { name: word('contacts:part.facts'), exact: true }).click()
  await page.getByRole('button', { name: word('tags:field.add'), exact: true }).filter({ visible: true }).click()
  await page.getByRole('textbox', { name: word('tags:picker.search'), exact: true }).fill('Горячий лид')
  await look('picker')
  await page.getByRole('button', { name: word('tags:picker.create', { name: 'Горячий лид' }), exact: true }).click()
  await page.getByRole('checkbox', { name: 'Горячий лид', exact: true, checked: true }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByText(word('contacts:edit.saved')).waitFor()
  const [tag] = (await get('/api/crm/tags', token)).items
  assert.deepEqual((await get(`/api/crm/contacts/${contact.id}`, token)).tags.map(({ id }) => id), [tag.id])

  // The list shows those who carry it, and the address says so.
  await page.goto(`${app}/contacts`)
  await page.getByText('Глеб Лебедев').filter({ visible: true }).first().waitFor()
  await page.getByRole('button', { name: word('tags:filter.button'), exact: true }).click()
  await page.getByRole('checkbox', { name: 'Горячий лид', exact: true }).click()
  await page.keyboard.press('Escape')
  await page.waitForURL((url) => url.searchParams.get('tag') === tag.id)
  await page.getByText('Глеб Лебедев').first().waitFor({ state: 'detached' })
  await page.getByText('Мария Фролова').filter({ visible: true }).first().waitFor()
  await look('filtered')

  // Deleted by mistake, it comes back on every card.
  await page.goto(`${app}/settings/tags`)
  await page.getByText('Горячий лид').first().waitFor()
  await look('settings')
  await page.getByRole('button', { name: word('tags:settings.delete', { name: 'Горячий лид' }), exact: true }).click()
  await page.getByText(word('tags:settings.none')).waitFor()
  assert.deepEqual((await get(`/api/crm/contacts/${contact.id}`, token)).tags, [])
  await page.getByRole('button', { name: word('common:undo'), exact: true }).last().click()
  await page.getByRole('button', { name: word('tags:settings.delete', { name: 'Горячий лид' }), exact: true }).waitFor()
  assert.equal((await get(`/api/crm/contacts/${contact.id}`, token)).tags.length, 1)
})
