import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Card } from '@/ui/card'
import { Stat } from '@/ui/stat'
import type { Count, Platform } from './types'

const SHOWN: Count[] = ['students', 'teachers', 'courses', 'lessons', 'enrolments', 'completions', 'linked']

/** How much there is on the site, as far as it has been read. */
export function Figures({ platform: { counts, lastSyncAt } }: { platform: Platform }) {
  const { t } = useTranslation('platforms')
  const f = useFormat()
  const { linked = 0, students = 0 } = counts
  return (
    <Card className="grid grid-cols-7 divide-line overflow-hidden max-lg:grid-cols-4 max-md:grid-cols-3 lg:divide-x">
      {SHOWN.map((one) => (
        <Stat
          key={one}
          className="px-3.5 max-md:px-3 max-md:last:col-span-3"
          label={t(`figure.${one}`)}
          value={lastSyncAt || counts[one] ? f.num(counts[one] ?? 0) : '—'}
          foot={one === 'linked' && students > 0 ? t('figure.linkedOf', { share: f.percent(linked / students) }) : undefined}
        />
      ))}
    </Card>
  )
}
