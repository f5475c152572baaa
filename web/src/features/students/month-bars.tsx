import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import type { MonthSum } from './ledger-months'

const WIDTH = 28
const HEIGHT = 44

/** Six months: up is paid in, down is spent. */
export function MonthBars({ months, currency }: { months: MonthSum[]; currency: string }) {
  const { t } = useTranslation('students')
  const f = useFormat()
  const name = (month: string) =>
    new Intl.DateTimeFormat(f.lang, { month: 'short', timeZone: 'UTC' })
      .format(new Date(`${month}-01T00:00:00Z`))
      .replace('.', '')
      .slice(0, 3)
  const up = Math.max(0, ...months.map(({ minor }) => minor))
  const down = Math.max(0, ...months.map(({ minor }) => -minor))
  const span = up + down || 1
  const zero = 2 + (up / span) * (HEIGHT - 4)
  const spoken = months.map(({ month, minor }) => `${name(month)} ${f.money(minor, { currency })}`).join(', ')
  return (
    <svg
      viewBox={`0 0 ${months.length * WIDTH} 60`}
      className="w-[168px] shrink-0"
      role="img"
      aria-label={`${t('ledger.months')}: ${spoken}`}
    >
      {months.map(({ month, minor }, i) => {
        const height = minor === 0 ? 2 : Math.max(2, (Math.abs(minor) / span) * (HEIGHT - 4))
        const fill = minor === 0 ? 'var(--line-2)' : minor > 0 ? 'var(--chart-3)' : 'var(--chart-5)'
        return (
          <g key={month}>
            <rect x={i * WIDTH + 6} y={minor > 0 ? zero - height : zero} width="16" height={height} rx="2" fill={fill} />
            <text x={i * WIDTH + 14} y="58" textAnchor="middle" className="fill-ink-3 text-[10px]">
              {name(month)}
            </text>
          </g>
        )
      })}
      <line x1="0" x2={months.length * WIDTH} y1={zero} y2={zero} stroke="var(--line-2)" />
    </svg>
  )
}
