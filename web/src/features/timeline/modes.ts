/** What the line above the feed can become. */
export const MODES = ['note', 'call', 'meeting', 'task'] as const
export type Mode = (typeof MODES)[number]
