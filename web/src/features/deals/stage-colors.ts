/** The server names a stage's colour; the themes know its hue. Grey has none. */
export const STAGE_HUES = {
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

export type StageColor = keyof typeof STAGE_HUES

export const STAGE_COLORS = Object.keys(STAGE_HUES) as StageColor[]

/** A colour of a later version is drawn grey. */
export const hueOf = (color: string): number | null => STAGE_HUES[color as StageColor] ?? null
