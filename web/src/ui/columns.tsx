import { cn } from '@/lib/cn'
import { niceStep } from './chart-geometry'

type Props = {
  d: number[]
  labels: string[]
  /** What the chart shows; read aloud together with the values. */
  label: string
  fmt: (value: number) => string
  h?: number
  w?: number
  /** Comparison, drawn as a thin tick and never as a second colour. */
  prev?: number[]
}

const TOP = 14
const BOTTOM = 20
/** Russian axis labels («0,5 млн») need this much. */
const LEFT = 56

/** Columns; the last one is the current period. */
export function Columns({ d, labels, label, fmt, h = 168, w = 520, prev }: Props) {
  const highest = Math.max(...d, ...(prev ?? []), 1)
  const step = niceStep(highest)
  const max = Math.ceil(highest / step) * step
  const y = (value: number) => TOP + (1 - value / max) * (h - TOP - BOTTOM)
  const slot = (w - LEFT) / d.length
  const ticks = Array.from({ length: Math.round(max / step) + 1 }, (_, i) => i * step)
  const spoken = `${label}: ${d.map((value, i) => `${labels[i]} ${fmt(value)}`).join(', ')}`
  return (
    <svg viewBox={`0 0 ${w} ${h}`} className="block w-full" role="img" aria-label={spoken}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={w} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
          <text x={LEFT - 8} y={y(tick) + 3.5} textAnchor="end" className="num fill-ink-3 text-[10.5px]">
            {fmt(tick)}
          </text>
        </g>
      ))}
      {d.map((value, i) => (
        <Column
          key={labels[i]}
          x={LEFT + i * slot + slot * 0.22}
          width={slot * 0.56}
          top={y(value)}
          foot={y(0)}
          height={h}
          text={labels[i] ?? ''}
          value={fmt(value)}
          current={i === d.length - 1}
          tick={prev?.[i] === undefined ? undefined : y(prev[i])}
        />
      ))}
    </svg>
  )
}

type ColumnProps = {
  x: number
  width: number
  top: number
  foot: number
  height: number
  text: string
  value: string
  current: boolean
  tick: number | undefined
}

function Column({ x, width, top, foot, height, text, value, current, tick }: ColumnProps) {
  const middle = x + width / 2
  const radius = Math.min(3.5, Math.max(0, foot - top))
  return (
    <g>
      <path
        d={`M${x} ${foot}V${top + radius}q0-${radius} ${radius}-${radius}h${width - radius * 2}q${radius} 0 ${radius} ${radius}V${foot}z`}
        fill={current ? 'var(--accent)' : 'var(--chart-1)'}
      >
        <title>{`${text}: ${value}`}</title>
      </path>
      {tick !== undefined && (
        <line x1={x - 3} x2={x + width + 3} y1={tick} y2={tick} stroke="var(--ink-2)" strokeWidth="1.5" strokeLinecap="round" />
      )}
      <text
        x={middle}
        y={height - 5}
        textAnchor="middle"
        className={cn('text-[10.5px]', current ? 'fill-ink font-semibold' : 'fill-ink-3')}
      >
        {text}
      </text>
      {current && (
        <text x={middle} y={top - 5} textAnchor="middle" className="num fill-ink text-[10.5px] font-semibold">
          {value}
        </text>
      )}
    </g>
  )
}
