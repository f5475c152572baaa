import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { Pill } from '@/ui/pill'
import type { StudentStatus } from './types'

const HUES: Record<StudentStatus, number> = { active: 155, lead: 250, archived: 260 }

/** Words schools use for a stage that is neither studying nor gone. */
function hueOf(status: StudentStatus, stage: string | null | undefined) {
  if (status === 'active' && stage && /пауз|замороз|pause|frozen/i.test(stage)) return 80
  if (stage && /пробн|trial/i.test(stage)) return 305
  return HUES[status]
}

/** The school's own word where there is one, Zveno's otherwise. */
export function StatusPill({ status, stage }: { status: StudentStatus; stage?: string | null }) {
  const { t } = useTranslation('students')
  return (
    <Pill
      h={hueOf(status, stage)}
      dot={status !== 'archived'}
      className={cn('max-w-full', status === 'archived' && 'bg-press text-ink-2')}>
      <span className="truncate">{stage || t(`status.${status}`)}</span>
    </Pill>
  )
}
