import { useId } from 'react'
import { linePath, type Point } from './chart-geometry'

type Props = {
  d: number[]
  labels: string[]
  label: string
  lo: number
  hi: number
  fmt: (value: number) => string
  /** Comparison, drawn dashed and grey. */
  prev?: number[]
  h?: number
  w?: number
}

const TOP = 10
const BOTTOM = 20
const LEFT = 46
const RIGHT = 44

/** A line over a soft fill, the last value written at its end. */
export function Area({ d, labels, label, lo, hi, fmt, prev, h = 168, w = 520 }: Props) {
  const gradient = useId()
  const last = d.length - 1
  if (last < 1) return null
  const x = (i: number, count = last) => LEFT + (i / count) * (w - LEFT - RIGHT)
  const y = (value: number) => TOP + (1 - (value - lo) / (hi - lo)) * (h - TOP - BOTTOM)
  const trace = (values: number[]) => linePath(values.map((value, i): Point => [x(i), y(value)]))
  return (
    <svg viewBox={`0 0 ${w} ${h}`} className="block w-full" role="img" aria-label={`${label}: ${d.map(fmt).join(', ')}`}>
      <defs>
        <linearGradient id={gradient} x1="0" y1="0" x2="0" y2="1">
          <stop stopColor="var(--accent)" stopOpacity=".2" />
          <stop offset="1" stopColor="var(--accent)" stopOpacity="0" />
        </linearGradient>
      </defs>
      {[lo, (lo + hi) / 2, hi].map((value) => (
        <g key={value}>
          <line x1={LEFT} x2={w} y1={y(value)} y2={y(value)} stroke="var(--line)" />
          <text x={LEFT - 8} y={y(value) + 3.5} textAnchor="end" className="num fill-ink-3 text-[10.5px]">
            {fmt(value)}
          </text>
        </g>
      ))}
      {prev && <path d={trace(prev)} fill="none" stroke="var(--ink-3)" strokeWidth="1.5" strokeDasharray="3 4" />}
      <path d={`${trace(d)}L${x(last)} ${h - BOTTOM}L${x(0)} ${h - BOTTOM}Z`} fill={`url(#${gradient})`} />
      <path d={trace(d)} fill="none" stroke="var(--accent)" strokeWidth="2" strokeLinejoin="round" strokeLinecap="round" />
      <circle cx={x(last)} cy={y(d[last]!)} r="3.5" fill="var(--accent)" stroke="var(--raised)" strokeWidth="2" />
      <text x={x(last) + 8} y={y(d[last]!) + 4} className="num fill-ink text-[11px] font-semibold">
        {fmt(d[last]!)}
      </text>
      {labels.map((text, i) => (
        <text key={text} x={x(i, labels.length - 1)} y={h - 5} textAnchor="middle" className="fill-ink-3 text-[10.5px]">
          {text}
        </text>
      ))}
    </svg>
  )
}
