import { ChartBox } from '@/ui/chart-box'
import { niceStep } from '@/ui/chart-geometry'
import { sparse } from './figures'

type Props = {
  label: string
  labels: string[]
  up: number[]
  down: number[]
  fmt: (value: number) => string
  /** What goes up and what goes down. */
  words: [string, string]
}

const LEFT = 40
const BOTTOM = 20
const TOP = 8

/** Two numbers a period around one line: what was gained above it, what was lost below. */
export function PairColumns(props: Props) {
  return <ChartBox className="min-h-[190px]">{(size) => <Drawn {...props} {...size} />}</ChartBox>
}

function Drawn({ label, labels, up, down, fmt, words, w, h }: Props & { w: number; h: number }) {
  const step = Math.max(1, niceStep(Math.max(...up, ...down, 1), 2))
  const [above, below] = [up, down].map((values) => Math.ceil(Math.max(...values, 0) / step) * step) as [number, number]
  const low = Math.max(below, above === 0 ? step : 0)
  const y = (value: number) => TOP + ((above - value) / (above + low)) * (h - TOP - BOTTOM)
  const ticks = Array.from({ length: (above + low) / step + 1 }, (_, i) => above - i * step)
  const slot = (w - LEFT) / up.length
  const width = Math.min(28, slot * 0.6)
  const shown = sparse(labels, Math.max(2, Math.floor((w - LEFT) / 64)))
  const spoken = labels.map((name, i) => `${name}: ${words[0]} ${fmt(up[i]!)}, ${words[1]} ${fmt(down[i]!)}`).join('; ')
  return (
    <svg viewBox={`0 0 ${w} ${h}`} className="block w-full" role="img" aria-label={`${label}: ${spoken}`}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={w} y1={y(tick)} y2={y(tick)} stroke={tick === 0 ? 'var(--line-2)' : 'var(--line)'} />
          <text x={LEFT - 8} y={y(tick) + 3.5} textAnchor="end" className="num fill-ink-3 text-[10.5px]">
            {fmt(Math.abs(tick))}
          </text>
        </g>
      ))}
      {labels.map((name, i) => {
        const x = LEFT + i * slot + (slot - width) / 2
        return (
          <g key={name}>
            <title>{`${name}: ${words[0]} ${fmt(up[i]!)}, ${words[1]} ${fmt(down[i]!)}`}</title>
            <rect x={x} width={width} y={y(up[i]!)} height={y(0) - y(up[i]!)} rx={Math.min(3, width / 4)} fill="var(--accent)" />
            <rect
              x={x}
              width={width}
              y={y(0)}
              height={y(-down[i]!) - y(0)}
              rx={Math.min(3, width / 4)}
              fill="var(--press)"
              stroke="var(--line-2)"
            />
            <text x={x + width / 2} y={h - 5} textAnchor="middle" className="fill-ink-3 text-[10.5px]">
              {shown[i]}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
