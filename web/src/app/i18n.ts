import i18n, { type BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { initialLanguage, LANGUAGES } from '@/lib/language'

/** A file `locales/<language>/<namespace>.json` is all a feature needs: `useTranslation('<namespace>')` loads it. */
const files: Record<string, Record<string, () => Promise<{ default: object }>>> = {
  // A map a language: the names of the files are half as long, and every page of the product pays for them.
  ru: import.meta.glob<{ default: object }>('./*.json', { base: '../locales/ru' }),
  en: import.meta.glob<{ default: object }>('./*.json', { base: '../locales/en' }),
}

const backend: BackendModule = {
  type: 'backend',
  init() {},
  read(language, namespace, done) {
    const load = files[language]?.[`./${namespace}.json`]
    if (!load) return done(new Error(`no texts for ${language}/${namespace}`), null)
    load().then(
      (module) => done(null, module.default),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
    )
  },
}

export const ready = i18n
  .use(backend)
  .use(initReactI18next)
  .init({
    lng: initialLanguage(),
    fallbackLng: false,
    supportedLngs: LANGUAGES,
    ns: ['common'],
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  })

i18n.on('languageChanged', (language) => {
  document.documentElement.lang = language
})

export default i18n
