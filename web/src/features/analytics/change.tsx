import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Delta } from '@/ui/delta'
import { isNil } from './nil'

type Props = {
  now: number | null | undefined
  before: number | null | undefined
  /** What was, in words. */
  was: string
  /** Less is better: a cycle, a churn. */
  lessIsBetter?: boolean
  /** Both are per cents: their difference is told in points. */
  points?: boolean
}

/** Against the days before. */
export function Change({ now, before, was, lessIsBetter = false, points = false }: Props) {
  const { t } = useTranslation('analytics')
  const f = useFormat()
  if (isNil(now) || isNil(before) || (!points && before === 0)) return <span className="truncate">{t('change.none')}</span>
  const v = points ? now - before : Math.round(((now - before) / before) * 100)
  const shown = points ? t('change.points', { n: f.num(Math.abs(v)) }) : f.percent(Math.abs(v) / 100)
  return (
    <>
      {v !== 0 && (
        <Delta v={v} good={v > 0 !== lessIsBetter}>
          {shown}
        </Delta>
      )}
      <span className="truncate">{v === 0 ? t('change.same') : t('change.was', { was })}</span>
    </>
  )
}
