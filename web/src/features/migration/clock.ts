type Zone = { lang: string; timeZone?: string | undefined }

const formats = new Map<string, Intl.DateTimeFormat>()

/** «20 ноября» */
export const dayAndMonth = (at: string, { lang, timeZone }: Zone): string =>
  new Intl.DateTimeFormat(lang, { timeZone, day: 'numeric', month: 'long' }).format(new Date(at))

/** «12:04:02» in the organisation's zone: a log is read to the second. */
export function clock(at: string, { lang, timeZone }: Zone): string {
  const known = `${lang} ${timeZone}`
  let format = formats.get(known)
  if (!format) {
    format = new Intl.DateTimeFormat(lang, {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
    formats.set(known, format)
  }
  return format.format(new Date(at))
}
