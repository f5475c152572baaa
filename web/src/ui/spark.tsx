import { linePath, scalePoints } from './chart-geometry'

const colours = { accent: 'var(--accent)', good: 'var(--good)', bad: 'var(--bad)', muted: 'var(--ink-3)' }

type Props = { d: number[]; w?: number; h?: number; tone?: keyof typeof colours }

/** Sparkline beside a figure; says nothing the figure does not, so it is hidden from readers and where the figure needs the room. */
export function Spark({ d, w = 64, h = 22, tone = 'accent' }: Props) {
  if (d.length < 2) return null
  const points = scalePoints(d, w - 4, h, 3)
  const [endX, endY] = points.at(-1)!
  return (
    <svg width={w} height={h} aria-hidden className="shrink-0 overflow-visible max-[1380px]:hidden">
      <path
        d={linePath(points)}
        fill="none"
        stroke={colours[tone]}
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
        opacity=".85"
      />
      <circle cx={endX} cy={endY} r="2" fill={colours[tone]} />
    </svg>
  )
}
