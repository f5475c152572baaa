import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { Pill } from '@/ui/pill'
import type { AccountStatus, Standing } from './types'

const HUES: Record<Standing, number> = { active: 155, invited: 250, suspended: 80, concluded: 260, removed: 260 }
const isOver = (status: Standing) => status === 'concluded' || status === 'removed'

/** How somebody stands in a course. */
export function StandingPill({ status }: { status: Standing }) {
  const { t } = useTranslation('learning')
  return (
    <Pill h={HUES[status]} dot={!isOver(status)} className={cn('max-w-full', isOver(status) && 'bg-press text-ink-2')}>
      <span className="truncate">{t(`standing.${status}`)}</span>
    </Pill>
  )
}

/** How somebody's account stands on the platform. */
export function AccountPill({ status }: { status: AccountStatus }) {
  const { t } = useTranslation('learning')
  return (
    <Pill h={HUES[status]} dot={status !== 'removed'} className={cn('max-w-full', status === 'removed' && 'bg-press text-ink-2')}>
      <span className="truncate">{t(`account.${status}`)}</span>
    </Pill>
  )
}
