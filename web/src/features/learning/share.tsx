import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { Bar } from '@/ui/bar'
import { wholePercent } from './progress'

/** Green: all of it is done. */
const DONE_HUE = 155

type BarProps = { progress: number; isDone?: boolean | undefined; label?: string; className?: string }

export function ShareBar({ progress, isDone, label, className }: BarProps) {
  const { t } = useTranslation('learning')
  const f = useFormat()
  const whole = wholePercent(progress)
  const hue = (isDone ?? whole === 100) ? { h: DONE_HUE } : {}
  return <Bar v={whole} {...hue} label={label ?? t('progress.label', { percent: f.percent(whole / 100) })} {...(className && { className })} />
}

type Props = { progress: number | null | undefined; isDone?: boolean | null | undefined; className?: string }

/** Bar and per cent of a row; a dash where nothing is tracked. */
export function Share({ progress, isDone, className }: Props) {
  const f = useFormat()
  if (progress === null || progress === undefined) return <span className="text-ink-2">—</span>
  return (
    <span className={cn('flex items-center gap-2', className)}>
      <ShareBar progress={progress} isDone={isDone || undefined} className="min-w-0 flex-1" />
      <span className="num w-10 shrink-0 text-right text-ink-2">{f.percent(wholePercent(progress) / 100)}</span>
    </span>
  )
}
