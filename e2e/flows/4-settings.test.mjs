import assert from 'node:assert/strict'
import { get, newSchool } from '../harness/api.mjs'
import { app } from '../harness/browser.mjs'
import { flow } from '../harness/flow.mjs'
import { letterTo, linkIn } from '../harness/mailbox.mjs'
import { goTo } from '../harness/navigation.mjs'
import { signIn } from '../harness/sign-in.mjs'

async function openTab({ page, word }, tab) {
  await page
    .getByRole('navigation', { name: word('settings:title') })
    .getByRole('link', { name: word(`settings:tab.${tab}`), exact: true })
    .click()
}

flow('settings', async (tools) => {
  const { page, word, look, variant } = tools
  const school = await newSchool(variant.language)
  await signIn(tools, school)
  await goTo(tools, 'settings')
  for (const tab of ['profile', 'organization', 'appearance']) {
    await openTab(tools, tab)
    await page.getByRole('heading', { name: word(`settings:${tab}.title`), exact: true }).first().waitFor()
    await look(tab)
  }

  // The other language, at once, and back.
  const other = variant.language === 'ru' ? 'en' : 'ru'
  await page.getByRole('button', { name: word(`common:language.${other}`), exact: true }).click()
  await page.waitForFunction((language) => document.documentElement.lang === language, other)
  await look('other-language')
  await page.getByRole('button', { name: word(`common:language.${variant.language}`), exact: true }).click()
  await page.waitForFunction((language) => document.documentElement.lang === language, variant.language)
})

flow('api keys', async (tools) => {
  const { page, word, look, variant } = tools
  await signIn(tools, await newSchool(variant.language))
  await page.goto(`${app}/settings/api-keys`)
  await page.getByRole('button', { name: word('settings:apiKeys.create') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(word('settings:apiKeys.name')).fill('Кассовый отчёт')
  await look('new')
  await dialog.getByRole('button', { name: word('settings:apiKeys.make') }).click()
  await page.getByText(word('settings:apiKeys.secretSub')).waitFor()
  const secret = (await page.getByRole('dialog').allInnerTexts()).join(' ').match(/zv_\S+/)?.[0]
  assert.ok(secret, 'the key is shown once')
  assert.ok((await get('/api/students', secret)).items, 'and it works')
  await page.getByRole('button', { name: word('settings:apiKeys.secretKept') }).click()
  await page.getByRole('button', { name: word('settings:apiKeys.revoke'), exact: true }).click()
  await look('revoke')
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).getByRole('button', { name: word('settings:apiKeys.revoke'), exact: true }).click()
  await page.getByText(word('settings:apiKeys.emptyTitle')).waitFor()
  await look('none')
})

flow('team', async (tools) => {
  const { page, word, look, variant } = tools
  const school = await newSchool(variant.language)
  const invited = { email: school.email.replace('anna', 'boris'), password: 'horse battery staple 42' }
  await signIn(tools, school)
  await goTo(tools, 'team')
  await look('alone')
  await page.getByRole('button', { name: word('team:invite'), exact: true }).click()
  await page.getByRole('dialog').getByLabel(word('team:email')).fill(invited.email)
  await look('invite')
  await page.getByRole('button', { name: word('team:send'), exact: true }).click()
  await page.getByRole('main').getByText(invited.email).filter({ visible: true }).first().waitFor()
  await look('invited')

  // Who changed what.
  await page.goto(`${app}/settings/audit`)
  await page.getByRole('main').getByText(school.name).filter({ visible: true }).first().waitFor()
  await look('audit')

  // The letter lets them in, in a browser that is nobody's.
  const link = linkIn(await letterTo(invited.email))
  await tools.context.clearCookies()
  await page.goto(link)
  await page.getByLabel(word('auth:name'), { exact: true }).fill('Борис Ким')
  await page.getByLabel(word('auth:password'), { exact: true }).fill(invited.password)
  await look('accept')
  await page.getByRole('button', { name: word('auth:invite.submit') }).click()
  await page.getByRole('navigation', { name: word('common:nav.main') }).filter({ visible: true }).waitFor()
})
