import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { useUrlState } from '@/lib/url-state'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { Crumbs } from '@/ui/crumbs'
import { Empty } from '@/ui/empty'
import { PageHeader } from '@/ui/page-header'
import { OpenView } from './open-view'
import { useConflicts } from './queries'
import { conflictsSearch } from './search'
import { SettledView } from './settled-view'
import { TakeNewest } from './take-newest'

/** Fields both sides changed, side by side, for a person to say which is right. */
export function ConflictsPage() {
  const { t } = useTranslation('conflicts')
  const f = useFormat()
  const maySee = useCan('sync:read')
  const mayWrite = useCan('crm:write')
  const [{ status, connection }, setSearch] = useUrlState(conflictsSearch)
  const open = useConflicts({ status: 'open', ...(connection && { connectionId: connection }) }, maySee)
  const total = open.total ?? open.rows.length
  if (!maySee) return <Empty icon={<Lock />} title={t('common:error.forbidden')} sub={t('common:error.forbiddenSub')} />
  const isSettled = status === 'settled'
  return (
    <>
      <PageHeader
        title={<Crumbs items={[{ label: t('common:nav.integrations'), to: '/integrations' }, { label: t(isSettled ? 'settled.title' : 'title') }]} />}
        meta={!isSettled && total > 0 ? t('fields', { count: total, n: f.num(total) }) : undefined}
      >
        <Button variant="ghost" aria-pressed={isSettled} onClick={() => setSearch({ status: isSettled ? undefined : 'settled', record: undefined }, { push: true })}>
          {t(isSettled ? 'settled.back' : 'settled.open')}
        </Button>
        {mayWrite && !isSettled && total > 0 && <TakeNewest connectionId={connection} count={total} />}
      </PageHeader>
      {isSettled ? <SettledView connectionId={connection} /> : <OpenView open={open} />}
    </>
  )
}
