import { useNavigate } from '@tanstack/react-router'
import { SearchX, WalletMinimal } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { useCan } from '@/api/me'
import { useUrlState } from '@/lib/url-state'
import { useFormat } from '@/lib/use-format'
import { isPlainDay } from '@/lib/zoned'
import { Avatar } from '@/ui/avatar'
import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/button-link'
import { DataTable } from '@/ui/data-table'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { LiveSearch } from '@/ui/live-search'
import { PageHeader } from '@/ui/page-header'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { Tabs } from '@/ui/tabs'
import { Amount, useColumns } from './columns'
import { usePayments, usePaymentSummary } from './queries'
import { RangeBar } from './range-bar'
import { Sums } from './sums'
import { KINDS, type Payment } from './types'

const day = z.catch(z.optional(z.string().check(z.refine(isPlainDay))), undefined)
const search = z.object({
  from: day,
  to: day,
  kind: z.catch(z.optional(z.enum(KINDS)), undefined),
  q: z.catch(z.optional(z.string()), undefined),
})
const rowKey = (payment: Payment) => payment.id
const phone = (payment: Payment) => <PhoneRow payment={payment} />

export function PaymentsPage() {
  const { t } = useTranslation('payments')
  const allowed = useCan('money:read')
  if (!allowed) return <Empty icon={<WalletMinimal />} title={t('forbidden.title')} sub={t('forbidden.sub')} />
  return <Payments />
}

function Payments() {
  const { t } = useTranslation('payments')
  const f = useFormat()
  const navigate = useNavigate()
  const [state, setState] = useUrlState(search)
  const range = { from: state.from, to: state.to }
  const payments = usePayments({ ...range, kind: state.kind, q: state.q })
  const columns = useColumns()
  const find = useCallback((q: string | undefined) => setState({ q }), [setState])
  const open = useCallback(
    (payment: Payment) => void navigate({ to: '/students/$id', params: { id: payment.student.id } }),
    [navigate],
  )
  const count = usePaymentSummary(range).data?.count
  const filtered = !!(state.from || state.to || state.kind || state.q)
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={count !== undefined && t('count', { count, n: f.num(count) })}
        tabs={
          <>
            <Tabs
              label={t('view')}
              value={state.kind ?? 'all'}
              onChange={(kind) => setState({ kind: kind === 'all' ? undefined : kind })}
              items={(['all', ...KINDS] as const).map((v) => ({ v, label: t(`tab.${v}`) }))}
            />
            <div className="ml-auto">
              <RangeBar range={range} onChange={setState} />
            </div>
          </>
        }
      >
        <LiveSearch
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          value={state.q}
          onChange={find}
          className="w-60 max-md:w-44"
        />
      </PageHeader>
      <Sums range={range} />
      {payments.isPending ? (
        <SkeletonRows rows={20} />
      ) : payments.isError && payments.rows.length === 0 ? (
        <ErrorState error={payments.error} onRetry={() => void payments.refetch()} />
      ) : (
        <DataTable
          label={t('title')}
          columns={columns}
          rows={payments.rows}
          rowKey={rowKey}
          onOpen={open}
          phone={phone}
          total={payments.total}
          hasMore={payments.hasNextPage}
          onEnd={payments.more}
          empty={
            <NoPayments
              filtered={filtered}
              onReset={() => setState({ from: undefined, to: undefined, kind: undefined, q: undefined })}
            />
          }
        />
      )}
    </>
  )
}

function PhoneRow({ payment }: { payment: Payment }) {
  const { t } = useTranslation('payments')
  const f = useFormat()
  return (
    <>
      <Avatar name={payment.student.name} size={36} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{payment.student.name}</span>
        <span className="block truncate text-xs text-ink-2">
          {[payment.isConfirmed ? t(`kind.${payment.kind}`) : t('waiting'), payment.method].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className="shrink-0 text-right">
        <Amount payment={payment} />
        <span className="num block text-xs text-ink-2">{f.plainDate(payment.occurredOn)}</span>
      </span>
    </>
  )
}

function NoPayments({ filtered, onReset }: { filtered: boolean; onReset: () => void }) {
  const { t } = useTranslation('payments')
  const migrate = useCan('migration:run')
  return filtered ? (
    <Empty
      icon={<SearchX />}
      title={t('none.title')}
      sub={t('none.sub')}
      action={<Button onClick={onReset}>{t('none.reset')}</Button>}
    />
  ) : (
    <Empty
      icon={<WalletMinimal />}
      title={t('empty.title')}
      sub={t('empty.sub')}
      action={
        migrate && (
          <ButtonLink to="/settings/migration" variant="primary">
            {t('empty.action')}
          </ButtonLink>
        )
      }
    />
  )
}
