import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Progress } from '@/ui/progress'
import { progressText, shareOf } from './progress-text'
import type { Platform } from './types'

/** How far a reading is that is under way. */
export function RunProgress({ platform: { run } }: { platform: Platform }) {
  const { t } = useTranslation('platforms')
  const f = useFormat()
  if (!run) return null
  return (
    <div className="flex flex-col gap-1.5">
      <p className="num text-ink-2">{progressText(run, t, f)}</p>
      <Progress value={shareOf(run)} label={t('run.label')} live />
    </div>
  )
}
