export type Point = readonly [x: number, y: number]

export function scalePoints(values: number[], width: number, height: number, pad = 2): Point[] {
  const low = Math.min(...values)
  const span = Math.max(...values) - low || 1
  return values.map((value, i) => [
    (i / (values.length - 1)) * width,
    height - pad - ((value - low) / span) * (height - pad * 2),
  ])
}

export const linePath = (points: readonly Point[]) =>
  points.map(([x, y], i) => `${i ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')

/** A round step that divides 0..max into about `count` parts: 1, 2 or 5 times a power of ten. */
export function niceStep(max: number, count = 4) {
  if (max <= 0) return 1
  const raw = max / count
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = [1, 2, 5, 10].find((factor) => factor * power >= raw) ?? 10
  return step * power
}
