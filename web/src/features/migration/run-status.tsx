import { useTranslation } from 'react-i18next'
import { Pill } from '@/ui/pill'
import type { RunStatus } from './types'

const HUES: Record<RunStatus, number> = {
  queued: 250,
  running: 272,
  completed: 155,
  completed_with_warnings: 80,
  failed: 20,
  cancelled: 260,
  rolling_back: 272,
  rolled_back: 305,
}

export function RunStatusPill({ status }: { status: RunStatus }) {
  const { t } = useTranslation('migration')
  return <Pill h={HUES[status]}>{t(`status.${status}`)}</Pill>
}
