import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Card } from '@/ui/card'
import { Tabs } from '@/ui/tabs'
import { DuplicateList } from './duplicate-list'
import { isFileRun } from './file-run'
import { kindRows, totals } from './progress'
import { RecordList } from './record-list'
import type { Run } from './types'

export type DetailsTab = 'quarantined' | 'skipped' | 'warnings' | 'duplicates'

type Props = { run: Run; tab: DetailsTab; onTab: (tab: DetailsTab) => void }

/** The records behind the numbers. */
export function DetailsCard({ run, tab, onTab }: Props) {
  const { t } = useTranslation('migration')
  const f = useFormat()
  const sum = totals(kindRows(run.kinds))
  return (
    <Card className="flex min-w-0 flex-col overflow-hidden xl:absolute xl:inset-0">
      <div className="shrink-0 overflow-x-auto border-b border-line">
        <Tabs
          label={t('details.label')}
          value={tab}
          onChange={onTab}
          className="p-1.5"
          items={[
            {
              v: 'quarantined',
              label: t('details.quarantined'),
              n: f.num(sum.quarantined),
              ...(sum.quarantined > 0 && { tone: 'warn' }),
            },
            { v: 'skipped', label: t('details.skipped'), n: f.num(sum.skipped) },
            { v: 'warnings', label: t('details.warnings'), n: f.num(run.warnings) },
            // Those who were here already are told by their rows.
            ...(isFileRun(run) ? [] : [{ v: 'duplicates' as const, label: t('details.duplicates') }]),
          ]}
        />
      </div>
      {tab === 'duplicates' ? (
        <DuplicateList runId={run.id} />
      ) : (
        <RecordList
          key={tab}
          run={run}
          filter={tab === 'warnings' ? { warned: true } : { verdict: tab }}
          empty={t(`details.empty.${tab}`)}
        />
      )}
    </Card>
  )
}
