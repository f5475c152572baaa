// Chosen by eye: hues taken freely from the circle gave muddy olive.
export const HUES = [18, 42, 68, 148, 172, 200, 228, 262, 292, 325]

/** A stable hue for a name; avatars, company tiles and subjects take it. */
export function hue(name: string) {
  let hash = 0
  for (let i = 0; i < name.length; i++) hash = (hash * 31 + name.charCodeAt(i)) >>> 0
  return HUES[((hash ^ (hash >>> 7)) >>> 0) % HUES.length]!
}
