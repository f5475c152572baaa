const digits = (text: string) => text.replace(/\D/g, '')

/** «8 916 …» and «+7 916 …» are one number: what is left after the prefix of a country or a long-distance call. */
const LOCAL = 10

/** Whether two spellings can be read as one number. Fewer than seven digits say too little. */
export function isSamePhone(one: string, other: string): boolean {
  const [a, b] = [digits(one), digits(other)]
  const length = Math.min(LOCAL, a.length, b.length)
  return length >= 7 && a.slice(-length) === b.slice(-length)
}

/** What a system before us held as a phone and nobody can call: «спросить у мамы». */
export const notCallable = (typed: readonly string[], phones: readonly string[]) =>
  typed.filter((text) => !phones.some((phone) => isSamePhone(text, phone)))
