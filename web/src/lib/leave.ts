/** To a page of somebody else's, in this window: the way back leads here. */
export const leaveTo = (url: string) => location.assign(url)
