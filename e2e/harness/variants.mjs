// Every flow runs on both sizes, and in one language on each; which of the two that is alternates from flow to flow. Wherever a walk looks, it looks in both themes.
const sizes = [
  { name: 'desktop', size: { width: 1440, height: 900 }, theme: 'light', phone: false },
  { name: 'phone', size: { width: 390, height: 844 }, theme: 'dark', phone: true },
]

export function variantsOf(flow) {
  const turn = [...flow].reduce((sum, letter) => sum + letter.codePointAt(0), 0)
  return sizes.map((size, at) => ({ ...size, language: (turn + at) % 2 === 0 ? 'ru' : 'en' }))
}
