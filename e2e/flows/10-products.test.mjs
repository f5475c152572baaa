import assert from 'node:assert/strict'
import { app } from '../harness/browser.mjs'
import { get, newSchool, post } from '../harness/api.mjs'
import { flow } from '../harness/flow.mjs'
import { signIn } from '../harness/sign-in.mjs'

flow('products and the lines of a deal', async (tools) => {
  const { page, word, look, variant } = tools
  const school = await newSchool(variant.language)
  const token = school.session.accessToken
  const deal = await post('/api/crm/deals', { title: 'Английский для ребёнка', amountMinor: 100 }, token)
  await signIn(tools, school)

  // A product is made, and its price changes.
  await page.goto(`${app}/products`)
  await page.getByText(word('products:empty.title')).waitFor()
  await look('empty')
  await page.getByRole('button', { name: word('products:new.button') }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(word('products:field.name'), { exact: true }).fill('Английский')
  await dialog.getByLabel(word('products:field.priceMinor'), { exact: true }).fill('600')
  await dialog.getByLabel(word('products:field.unit'), { exact: true }).fill('урок')
  await look('new')
  await dialog.getByRole('button', { name: word('products:new.save'), exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('Английский', { exact: true }).first().waitFor()
  await look('list')

  // It is sold in a deal, whose amount it then makes.
  await page.goto(`${app}/deals/${deal.id}`)
  await page.getByRole('button', { name: word('deals:lines.add'), exact: true }).click()
  await page.getByRole('combobox').fill('англ')
  await page.getByRole('option', { name: /^Английский/ }).first().click()
  const line = page.getByRole('form', { name: word('deals:lines.editing', { name: 'Английский' }) })
  await line.getByLabel(word('deals:lines.quantity'), { exact: true }).fill('8')
  await line.getByLabel(word('deals:lines.discount'), { exact: true }).fill('10')
  await look('line')
  await line.getByRole('button', { name: word('common:save'), exact: true }).click()
  await line.waitFor({ state: 'detached' })
  await page.getByText(word('deals:lines.setAmount')).first().waitFor()
  assert.equal((await get(`/api/crm/deals/${deal.id}`, token)).amountMinor, 432_000)
  await look('lines')

  // What was taken away by mistake comes back.
  const row = page.getByRole('list', { name: word('deals:lines.title') })
  await row.hover()
  await row.getByRole('button', { name: word('deals:lines.remove', { name: 'Английский' }), exact: true }).click()
  await page.getByText(word('deals:lines.removed', { name: 'Английский' })).waitFor()
  assert.equal((await get(`/api/crm/deals/${deal.id}`, token)).amountMinor, 0)
  await page.getByRole('button', { name: word('common:undo'), exact: true }).last().click()
  await page.getByText(word('deals:lines.setAmount')).first().waitFor()
  const lines = await get(`/api/crm/deals/${deal.id}/lines`, token)
  assert.deepEqual([lines.amountMinor, lines.items.length], [432_000, 1])
})
