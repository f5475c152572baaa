import assert from 'node:assert/strict'
import { app, withBrowser } from '../harness/browser.mjs'
import { call, get, newSchool, post } from '../harness/api.mjs'
import { flow } from '../harness/flow.mjs'
import { letterTo, linkIn } from '../harness/mailbox.mjs'
import { signIn } from '../harness/sign-in.mjs'

/** A manager of the school, who joined by invitation. */
async function colleague(school) {
  const person = { email: school.email.replace('anna', 'boris'), password: school.password }
  await post('/api/team/invitations', { email: person.email, role: 'manager' }, school.session.accessToken)
  const token = linkIn(await letterTo(person.email)).split('/invite/').at(-1)
  await post(`/api/invitations/${token}/accept`, { name: 'Борис Ильин', password: person.password })
  return person
}

flow('features are switched off and come back', async (tools) => {
  const { page, word, variant, look } = tools
  const school = await newSchool(variant.language)
  const token = school.session.accessToken
  await post('/api/crm/products', { name: 'Английский', priceMinor: 60_000 }, token)
  const manager = await colleague(school)
  const name = word('rollout:feature.deal_lines.name')
  await signIn(tools, school)
  await withBrowser('a-manager-meanwhile', variant, async (other) => {
    await signIn(other, manager)
    await other.page.goto(`${app}/products`)
    await other.page.getByText('Английский', { exact: true }).first().waitFor()
    if (!variant.phone) await other.page.locator('[data-status="online"]').first().waitFor()

    await page.goto(`${app}/settings/features`)
    await page.getByRole('switch', { name, exact: true }).waitFor()
    await look('features')
    await page.getByRole('switch', { name, exact: true }).click()
    await page.getByText(word('rollout:turnedOff', { name })).waitFor()

    // The manager's open page goes without a reload, and says whom to ask.
    await other.page.getByRole('heading', { name: word('rollout:off.title', { name }) }).waitFor()
    await other.page.getByText(school.name).first().waitFor()
    if (!variant.phone) assert.equal(await other.page.getByRole('link', { name: word('common:nav.products'), exact: true }).count(), 0)
    await other.look('off')
    await other.page.reload()
    await other.page.getByRole('heading', { name: word('rollout:off.title', { name }) }).waitFor()

    await page.getByRole('button', { name: word('common:undo'), exact: true }).last().click()
    await other.page.getByText('Английский', { exact: true }).first().waitFor()
    await other.look('back')

    // To nobody but the owner herself.
    const slider = page.getByRole('group', { name, exact: true }).getByRole('slider')
    await slider.waitFor()
    await slider.fill('0')
    await other.page.getByRole('heading', { name: word('rollout:off.title', { name }) }).waitFor()
    const id = (await get('/api/auth/me', token)).user.id
    await call('PATCH', '/api/features/deal_lines', { token, body: { firstMemberIds: [id] } })
    await page.getByRole('button', { name: word('rollout:firstRemove', { name: school.name }), exact: true }).waitFor()
    await look('first')
    assert.equal((await get('/api/crm/products', token)).items.length, 1)
  })
})
