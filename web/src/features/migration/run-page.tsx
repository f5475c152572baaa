import { DatabaseZap, Download, RotateCcw } from 'lucide-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { describeError } from '@/lib/describe-error'
import { isProblem } from '@/lib/problem'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/button-link'
import { Crumbs } from '@/ui/crumbs'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageHeader } from '@/ui/page-header'
import { Skeleton } from '@/ui/skeleton'
import { toast } from '@/ui/toast'
import { IMPORTS, isFileRun, LISTS, rowsOf } from './file-run'
import { LogCard } from './log-card'
import { isFinished } from './progress'
import { useRun } from './queries'
import { Result } from './result'
import { RollbackDialog } from './on-demand'
import { RollbackRunning } from './rollback-running'
import { RunCard } from './run-card'
import { saveCsv } from './save-csv'
import type { Run } from './types'

export function MigrationRunPage() {
  const { runId } = useParams({ strict: false }) as { runId: string }
  const run = useRun(runId)
  if (run.data) return <RunPage run={run.data} />
  if (isProblem(run.error) && run.error.status === 404) return <Missing />
  if (run.isError) return <ErrorState error={run.error} onRetry={() => void run.refetch()} />
  return <Pending />
}

function RunPage({ run }: { run: Run }) {
  const { t } = useTranslation('migration')
  const f = useFormat()
  const [undoing, setUndoing] = useState(false)
  const allowed = useCan('migration:run')
  const name = f.dateTime(run.startedAt ?? run.createdAt)
  return (
    <>
      <PageHeader title={<Path name={name} run={run} />}>
        <CsvButton run={run} />
        {allowed && run.canRollback && !run.dryRun && (
          <Button variant="danger" onClick={() => setUndoing(true)}>
            <RotateCcw aria-hidden />
            <span>{t('rollback.button')}</span>
          </Button>
        )}
      </PageHeader>
      <div className="min-h-0 flex-1 overflow-y-auto" tabIndex={-1}>
        <div className="mx-auto flex max-w-[1120px] flex-col gap-4 px-6 py-5 max-md:px-4">
          <Body run={run} />
          <LogCard run={run} />
        </div>
      </div>
      <RollbackDialog run={run} open={undoing} onOpenChange={setUndoing} />
    </>
  )
}

function Path({ name, run }: { name: string; run?: Run }) {
  const { t } = useTranslation('migration')
  if (run && isFileRun(run)) {
    const rows = rowsOf(run)
    return (
      <Crumbs
        items={[
          { label: t(`file.list.${rows}`), to: LISTS[rows] },
          { label: t('file.name'), to: IMPORTS[rows] },
          { label: name },
        ]}
      />
    )
  }
  return (
    <Crumbs
      items={[
        { label: t('common:nav.settings'), to: '/settings' },
        { label: t('page.name'), to: '/settings/migration' },
        { label: name },
      ]}
    />
  )
}

function Missing() {
  const { t } = useTranslation('migration')
  return (
    <>
      <PageHeader title={<Path name={t('missing.name')} />} />
      <Empty
        icon={<DatabaseZap />}
        title={t('missing.title')}
        sub={t('missing.sub')}
        action={<ButtonLink to="/settings/migration">{t('missing.action')}</ButtonLink>}
      />
    </>
  )
}

function Body({ run }: { run: Run }) {
  if (run.status === 'rolling_back') return <RollbackRunning run={run} />
  if (isFinished(run.status) || run.status === 'rolled_back') return <Result run={run} />
  if (run.status === 'failed' || run.status === 'cancelled') {
    return (
      <>
        <RunCard run={run} />
        <Result run={run} headless />
      </>
    )
  }
  return <RunCard run={run} />
}

function CsvButton({ run }: { run: Run }) {
  const { t } = useTranslation('migration')
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      await saveCsv(run.id)
    } catch (error) {
      toast(describeError(error, t).sentence, { tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button variant="ghost" busy={busy} onClick={() => void save()} aria-label={t('csv.label')}>
      <Download aria-hidden />
      <span className="max-md:hidden">{t('csv.button')}</span>
    </Button>
  )
}

function Pending() {
  return (
    <>
      <div className="flex h-12 shrink-0 items-center border-b border-line px-4">
        <Skeleton className="w-64" />
      </div>
      <div className="mx-auto flex w-full max-w-[1120px] flex-col gap-4 px-6 py-5 max-md:px-4" aria-busy>
        <Skeleton className="h-10 w-80" />
        <Skeleton className="h-[72px] rounded-[10px]" />
        <Skeleton className="h-80 rounded-[10px]" />
      </div>
    </>
  )
}
