import i18n from 'i18next'

export const LANGUAGES = ['ru', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const asLanguage = (text: string): Language => (text === 'en' ? 'en' : 'ru')

export function initialLanguage(): Language {
  const stored = localStorage.getItem('lang')
  if (stored) return asLanguage(stored)
  return /^ru\b/i.test(navigator.language) ? 'ru' : 'en'
}

/** For this device at once. The profile page also tells the server, which writes mails in it. */
export async function setLanguage(language: Language) {
  localStorage.setItem('lang', language)
  await i18n.changeLanguage(language)
}

export const otherLanguage = (): Language => (i18n.language === 'ru' ? 'en' : 'ru')
