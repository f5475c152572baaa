/** «example.ru/shop» for a person to read. */
export const readableSite = (website: string) => website.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')

/** Only a page is a link: what came from another system could be anything. */
export const siteLink = (website: string | null | undefined) => (website && /^https?:\/\//i.test(website) ? website : undefined)
