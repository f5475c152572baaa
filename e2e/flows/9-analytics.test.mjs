import assert from 'node:assert/strict'
import { get, newSchool, post } from '../harness/api.mjs'
import { app } from '../harness/browser.mjs'
import { flow } from '../harness/flow.mjs'
import { signIn } from '../harness/sign-in.mjs'

flow('figures of the desk', async (tools) => {
  const { page, word, look, variant } = tools
  const school = await newSchool(variant.language)
  const token = school.session.accessToken
  for (const [title, amountMinor] of [['Английский для ребёнка', 4_800_000], ['Подготовка к ЕГЭ', 9_600_000], ['Разговорный клуб', 3_600_000]]) {
    await post('/api/crm/deals', { title, amountMinor }, token)
  }
  await signIn(tools, school)
  await page.goto(`${app}/analytics`)
  await page.getByRole('region', { name: word('analytics:funnel.title'), exact: true }).getByText('3', { exact: true }).first().waitFor()
  await look('sales')
  for (const tab of ['revenue', 'managers', 'school']) {
    await page.getByRole('group', { name: word('analytics:tabs') }).getByRole('button', { name: word(`analytics:tab.${tab}`), exact: true }).click()
    await page.waitForURL((url) => url.searchParams.get('tab') === tab)
    await page.waitForFunction(() => !document.querySelector('main [aria-busy=true]'))
    await look(tab)
  }
  await page.goto(`${app}/analytics`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: word('analytics:csv.label') }).click(),
  ])
  assert.match(download.suggestedFilename(), /^zveno-sales-.*\.csv$/)
  const stages = (await get('/api/pipeline', token)).items[0].stages
  assert.equal((await get('/api/analytics/funnel', token)).stages.length, stages.length)
})
