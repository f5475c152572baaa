/** An address as people say it. */
export const hostOf = (url: string) => url.replace(/^https?:\/\//, '').replace(/\/$/, '')
