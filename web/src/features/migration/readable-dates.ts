type Format = { plainDate: (iso: string) => string }

/** «2026-11-04 18:00:00» and «04.11.2026» inside a text, as a person writes them; impossible dates stay as they came. */
export function readableDates(text: string, format: Format): string {
  return text
    .replace(/\b(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d:\d\d)(?::\d\d)?)?\b/g, (whole, year, month, day, time) =>
      readable(whole, `${year}-${month}-${day}`, time, format),
    )
    .replace(/\b(\d\d)\.(\d\d)\.(\d{4})\b/g, (whole, day, month, year) =>
      readable(whole, `${year}-${month}-${day}`, undefined, format),
    )
}

function readable(whole: string, iso: string, time: string | undefined, format: Format) {
  const at = new Date(`${iso}T00:00:00Z`)
  // 31.02 would roll over into March: then it is not a date.
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== iso) return whole
  return time ? `${format.plainDate(iso)}, ${time}` : format.plainDate(iso)
}
