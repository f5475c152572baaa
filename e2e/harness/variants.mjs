// Every flow runs on both sizes in both themes; the languages are spread over them, so that each size and each theme is seen in each language.
export const variants = [
  { name: 'desktop-light', size: { width: 1440, height: 900 }, theme: 'light', language: 'ru' },
  { name: 'desktop-dark', size: { width: 1440, height: 900 }, theme: 'dark', language: 'en' },
  { name: 'phone-light', size: { width: 390, height: 844 }, theme: 'light', language: 'en' },
  { name: 'phone-dark', size: { width: 390, height: 844 }, theme: 'dark', language: 'ru' },
].map((variant) => ({ ...variant, phone: variant.size.width < 700 }))
