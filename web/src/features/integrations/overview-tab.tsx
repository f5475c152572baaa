import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { DriftCard } from './drift-card'
import { KindsTable } from './kinds-table'
import { useRuns } from './queries'
import { RunsTable } from './runs-table'
import type { Connection } from './types'

const LATEST = 5

/** Each kind of record, whether both sides are equal, and what was done last. */
export function OverviewTab({ connection, onAll }: { connection: Connection; onAll: () => void }) {
  const { t } = useTranslation('integrations')
  const runs = useRuns(connection.id)
  return (
    <>
      <KindsTable connection={connection} />
      <DriftCard connection={connection} />
      <div className="mt-3 flex h-7 items-center">
        <h2 className="font-semibold">{t('runs.latest')}</h2>
        {runs.rows.length > LATEST && (
          <Button variant="ghost" size="sm" className="ml-auto" onClick={onAll}>
            {t('runs.all')}
          </Button>
        )}
      </div>
      <RunsTable runs={runs} connection={connection} most={LATEST} />
    </>
  )
}
