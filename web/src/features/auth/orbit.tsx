import { useTranslation } from 'react-i18next'
import { Logo } from '@/ui/logo'
import { Mark } from '@/ui/mark'

const NODES = [
  { key: 'students', x: 92, y: 96, h: 255 },
  { key: 'lessons', x: 396, y: 70, h: 225 },
  { key: 'groups', x: 58, y: 262, h: 200 },
  { key: 'alfacrm', x: 436, y: 236, h: 25 },
  { key: 'payments', x: 118, y: 420, h: 155 },
  { key: 'teachers', x: 384, y: 412, h: 292 },
]

/** AlfaCRM and what comes from it, drawn around Zveno's sign. */
export function Orbit() {
  const { t } = useTranslation('auth')
  return (
    <svg viewBox="0 0 500 500" className="w-full max-w-[520px]">
      {[92, 150, 208].map((r) => (
        <circle
          key={r}
          cx="250"
          cy="245"
          r={r}
          fill="none"
          stroke="var(--line-2)"
          strokeDasharray={r === 150 ? '2 6' : undefined}
          opacity={r === 92 ? 0.9 : 0.6}
        />
      ))}
      {NODES.map(({ key, x, y, h }) => (
        <path
          key={key}
          d={`M${x} ${y} Q ${(x + 250) / 2} ${y} 250 245`}
          fill="none"
          stroke={`oklch(0.6 0.15 ${h})`}
          strokeOpacity=".55"
          strokeWidth="1.4"
          strokeDasharray="3 5"
          className="animate-[dash_1.6s_linear_infinite]"
        />
      ))}
      <circle cx="250" cy="245" r="58" fill="var(--accent)" opacity=".1" />
      <circle cx="250" cy="245" r="42" fill="var(--accent)" opacity=".12" />
      <foreignObject x="222" y="217" width="56" height="56">
        <Mark size={56} />
      </foreignObject>
      {NODES.map(({ key, x, y, h }) => (
        // Larger than its content: the box clips shadows.
        <foreignObject key={key} x={x - 90} y={y - 70} width="180" height="140">
          <div className="flex h-full items-center justify-center">
            <span className="inline-flex items-center gap-2 rounded-[10px] bg-raised py-1.5 pr-3 pl-1.5 text-sm font-medium text-ink shadow-lift">
              <Logo name={t(`orbit.${key}`)} size={22} h={h} />
              {t(`orbit.${key}`)}
            </span>
          </div>
        </foreignObject>
      ))}
    </svg>
  )
}
