import { app } from './browser.mjs'

/** Signs in as a person would. */
export async function signIn({ page, word }, school) {
  await page.goto(`${app}/login`)
  await page.getByLabel(word('auth:email')).fill(school.email)
  await page.getByLabel(word('auth:password'), { exact: true }).fill(school.password)
  await page.getByRole('button', { name: word('auth:login.submit'), exact: true }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/login'))
}
