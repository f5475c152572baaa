import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { useCan } from '@/api/me'
import { useUrlState } from '@/lib/url-state'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { PageBody } from '@/ui/page-body'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'
import { History } from './history'
import { isActive } from './progress'
import { useLatestRun, useRun } from './queries'
import { RunCard } from './run-card'
import { StartForm } from './start-form'

const search = z.object({ repeat: z.catch(z.optional(z.string()), undefined) })

export function MigrationPage() {
  const { t } = useTranslation('migration')
  const latest = useLatestRun()
  const allowed = useCan('migration:run')
  // Beside a run that waits to be resumed the form would be a second main thing on the page.
  const [again, setAgain] = useState(false)
  const [{ repeat }] = useUrlState(search)
  const run = latest.data
  // A stopped run that can go on comes before starting another.
  const shown = run && (isActive(run.status) || run.canResume) ? run : undefined
  if (latest.isError && latest.data === undefined) {
    return <ErrorState error={latest.error} onRetry={() => void latest.refetch()} />
  }
  return (
    <PageBody>
      {shown && (
        <Section title={t('page.current')}>
          <RunCard run={shown} link />
        </Section>
      )}
      {latest.isPending && <PendingForm />}
      {latest.data !== undefined && !(run && isActive(run.status)) && (
        <Section title={t(run ? 'page.again' : 'page.title')} sub={t('page.sub')}>
          {!allowed ? (
            <p className="text-ink-2">{t('page.forbidden')}</p>
          ) : shown && !again && !repeat ? (
            <Button onClick={() => setAgain(true)}>{t('page.startNew')}</Button>
          ) : (
            <Start />
          )}
        </Section>
      )}
      <Section title={t('history.title')}>
        <History />
      </Section>
    </PageBody>
  )
}

/** The form, from scratch or with what an earlier run was started with. */
function Start() {
  const [{ repeat }] = useUrlState(search)
  return repeat ? <Repeat id={repeat} /> : <StartForm />
}

function Repeat({ id }: { id: string }) {
  const run = useRun(id)
  if (run.isPending) return <PendingForm />
  return <StartForm key={id} repeat={run.data} />
}

function PendingForm() {
  return (
    <div className="mb-9 flex flex-col gap-4 rounded-[10px] p-4 shadow-card" aria-hidden>
      <Skeleton className="h-9 w-64" />
      <Skeleton className="h-8" />
      <Skeleton className="h-8" />
    </div>
  )
}
