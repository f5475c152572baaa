import { History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useUrlState } from '@/lib/url-state'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageBody } from '@/ui/page-body'
import { Section } from '@/ui/section'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { AuditRow } from './audit-row'
import { Filters } from './filters'
import { filterSchema, useAudit } from './queries'

export function AuditPage() {
  const { t } = useTranslation('audit')
  const [filter, setFilter] = useUrlState(filterSchema)
  const audit = useAudit(filter)
  const filtered = Object.values(filter).some(Boolean)
  const clear = () => setFilter({ kind: undefined, actor: undefined, from: undefined, to: undefined })
  if (audit.isError) return <ErrorState error={audit.error} onRetry={() => void audit.refetch()} />
  return (
    <PageBody className="max-w-[1040px]">
      <Section title={t('title')} sub={t('sub')}>
        <Filters filter={filter} onChange={setFilter} />
        <Card className="mt-3 overflow-hidden">
          {audit.isPending && <SkeletonRows rows={10} />}
          {audit.isSuccess && audit.rows.length === 0 && (
            <Empty
              icon={<History />}
              title={t(filtered ? 'nothingTitle' : 'emptyTitle')}
              sub={t(filtered ? 'nothingSub' : 'emptySub')}
              action={filtered && <Button onClick={clear}>{t('clear')}</Button>}
            />
          )}
          <ul className="divide-y divide-line">
            {audit.rows.map((entry) => (
              <AuditRow key={entry.id} entry={entry} />
            ))}
          </ul>
        </Card>
        {audit.hasNextPage && (
          <div className="mt-3 flex justify-center">
            <Button busy={audit.isFetchingNextPage} onClick={audit.more}>
              {t('more')}
            </Button>
          </div>
        )}
      </Section>
    </PageBody>
  )
}
