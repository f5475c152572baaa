/** The server names a colour; the themes know its hue. Grey has none. */
const HUES = {
  gray: null,
  blue: 255,
  cyan: 215,
  teal: 185,
  green: 155,
  amber: 78,
  orange: 52,
  red: 22,
  pink: 345,
  violet: 300,
} as const satisfies Record<string, number | null>

export type Color = keyof typeof HUES

export const COLORS = Object.keys(HUES) as Color[]

/** A colour of a later version is drawn grey. */
export const hueOf = (color: string): number | null => HUES[color as Color] ?? null

export const knownColor = (color: string): Color => COLORS.find((known) => known === color) ?? 'gray'
