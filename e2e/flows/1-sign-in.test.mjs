import assert from 'node:assert/strict'
import { newSchool } from '../harness/api.mjs'
import { app } from '../harness/browser.mjs'
import { flow } from '../harness/flow.mjs'
import { letterTo, linkIn } from '../harness/mailbox.mjs'
import { signIn } from '../harness/sign-in.mjs'

flow('sign-in', async (tools) => {
  const { page, word, look } = tools
  const school = await newSchool(tools.variant.language)
  const submit = page.getByRole('button', { name: word('auth:login.submit'), exact: true })
  const email = page.getByLabel(word('auth:email'))
  const password = page.getByLabel(word('auth:password'), { exact: true })

  await page.goto(app)
  await submit.waitFor()
  assert.equal(await page.evaluate(() => document.documentElement.lang), tools.variant.language)
  await look('empty')

  // Nothing filled in: each field says what it needs.
  await submit.click()
  await page.getByText(word('auth:error.email')).waitFor()
  await page.getByText(word('auth:error.passwordEmpty')).waitFor()
  await look('unfilled')

  // A wrong password: refused in words, and what was typed stays.
  tools.expectFailure(/401 .*\/api\/auth\/login/)
  await email.fill(school.email)
  await password.fill('not the password')
  await submit.click()
  await page.getByRole('alert').filter({ visible: true }).first().waitFor()
  assert.equal(await email.inputValue(), school.email)
  await look('refused')

  await password.fill(school.password)
  await submit.click()
  await page.waitForURL((url) => url.pathname === '/dashboard')
  await page.reload()
  await page.getByRole('navigation', { name: word('common:nav.main') }).filter({ visible: true }).waitFor()
})

flow('forgotten password', async (tools) => {
  const { page, word, look } = tools
  const school = await newSchool(tools.variant.language)
  await page.goto(`${app}/login`)
  await page.getByRole('link', { name: word('auth:login.forgot') }).click()
  await page.getByRole('heading', { name: word('auth:forgot.title') }).waitFor()
  await page.getByLabel(word('auth:email')).fill(school.email)
  await page.getByRole('button', { name: word('auth:forgot.submit') }).click()
  await page.getByText(word('auth:forgot.sentTitle')).waitFor()
  await look('sent')

  await page.goto(linkIn(await letterTo(school.email)))
  const renewed = { ...school, password: 'horse battery staple 42' }
  await page.getByLabel(word('auth:reset.password'), { exact: true }).fill(renewed.password)
  await look('new')
  await page.getByRole('button', { name: word('auth:reset.submit') }).click()
  await page.waitForURL((url) => url.pathname.startsWith('/login'))
  await signIn(tools, renewed)
})

flow('a taken address', async (tools) => {
  const { page, word, look } = tools
  const school = await newSchool(tools.variant.language)
  tools.expectFailure(/409 .*\/api\/auth\/register/)
  await page.goto(`${app}/register`)
  await page.getByLabel(word('auth:register.organization')).fill(school.organization)
  await page.getByLabel(word('auth:name'), { exact: true }).fill(school.name)
  await page.getByLabel(word('auth:email')).fill(school.email)
  await page.getByLabel(word('auth:password'), { exact: true }).fill(school.password)
  await page.getByRole('button', { name: word('auth:register.submit') }).click()
  await page.getByRole('alert').filter({ visible: true }).first().waitFor()
  await look('taken')
})
