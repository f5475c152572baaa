/** What the phone's bar shows; the rest is behind its last button. */
const ON_THE_BAR = ['dashboard', 'schedule', 'students', 'payments']

/** Opens a page the way a person does: `key` is its name in the navigation. */
export async function goTo({ page, word, variant }, key) {
  const navigation = page.getByRole('navigation', { name: word('common:nav.main') }).filter({ visible: true })
  if (variant.phone && !ON_THE_BAR.includes(key)) {
    await navigation.getByRole('button', { name: word('common:nav.more') }).click()
    await page.getByRole('dialog').getByRole('link', { name: word(`common:nav.${key}`), exact: true }).click()
  } else {
    await navigation.getByRole('link', { name: word(`common:nav.${key}`), exact: true }).click()
  }
  await page.waitForURL((url) => url.pathname.startsWith(`/${key}`))
}
