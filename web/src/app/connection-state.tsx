import { useTranslation } from 'react-i18next'
import { type LiveStatus, useLiveStatus } from '@/api/live'
import { Dot } from '@/ui/dot'
import type { Tone } from '@/ui/tone'

const tones: Record<LiveStatus, Tone> = { online: 'live', connecting: 'off', offline: 'warn' }

/** «На связи»: whether changes made elsewhere arrive by themselves. */
export function ConnectionState() {
  const { t } = useTranslation()
  const status = useLiveStatus()
  return (
    <span role="status" data-status={status} className="flex items-center gap-1.5 text-xs text-ink-3">
      <Dot s={tones[status]} />
      {t(`connection.${status}`)}
    </span>
  )
}
