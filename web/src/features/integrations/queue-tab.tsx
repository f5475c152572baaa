import { Link } from '@tanstack/react-router'
import { RotateCw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { describeError } from '@/lib/describe-error'
import { useFormat } from '@/lib/use-format'
import { useUrlState } from '@/lib/url-state'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { ErrorLine } from '@/ui/error-line'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { Tabs } from '@/ui/tabs'
import { toast } from '@/ui/toast'
import { KIND_ICONS, pageOf } from './kinds'
import { useOutgoing, useSettleOutgoing } from './queries'
import { connectionSearch } from './search'
import type { Connection, Outgoing } from './types'
import { useCrmTitle } from './use-crm-title'

/** Records on their way to the CRM, and those that did not get through. */
export function QueueTab({ connection }: { connection: Connection }) {
  const { t } = useTranslation('integrations')
  const f = useFormat()
  const may = useCan('sync:manage')
  const name = useCrmTitle()(connection.crmType)
  const [search, setSearch] = useUrlState(connectionSearch)
  const state = search.queue ?? (connection.deadLetters > 0 ? 'dead' : 'waiting')
  const list = useOutgoing(connection.id, state)
  const settle = useSettleOutgoing(connection.id)
  /** `null` stands for all of them. */
  const [discarding, setDiscarding] = useState<Outgoing | null>()
  const act = (action: 'retry' | 'discard', row?: Outgoing) =>
    settle.mutate(
      { action, ...(row && { recordId: row.id }) },
      {
        onSuccess: ({ count }) => toast(t(`queue.${action}Done`, { count, n: f.num(count) })),
        onError: (error) => toast(describeError(error, t).sentence, { tone: 'bad' }),
        onSettled: () => setDiscarding(undefined),
      },
    )
  const canAct = may && state === 'dead'
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <Tabs
          label={t('tab.queue')}
          value={state}
          onChange={(queue) => setSearch({ queue })}
          className="-ml-2"
          items={[
            { v: 'waiting', label: t('queue.waiting'), n: f.num(connection.queueDepth) },
            { v: 'dead', label: t('queue.dead'), n: f.num(connection.deadLetters), ...(connection.deadLetters > 0 && { tone: 'bad' as const }) },
          ]}
        />
        {canAct && list.rows.length > 0 && (
          <div className="ml-auto flex gap-2">
            <Button size="sm" variant="danger" onClick={() => setDiscarding(null)}>
              {t('queue.discardAll')}
            </Button>
            <Button size="sm" busy={settle.isPending && settle.variables.action === 'retry'} onClick={() => act('retry')}>
              <RotateCw aria-hidden />
              {t('queue.retryAll')}
            </Button>
          </div>
        )}
      </div>
      {list.isPending ? (
        <SkeletonRows rows={5} />
      ) : list.isError ? (
        <ErrorLine error={list.error} onRetry={() => void list.refetch()} />
      ) : list.rows.length === 0 ? (
        <p className="text-ink-2">{t(state === 'dead' ? 'queue.noneDead' : 'queue.noneWaiting', { name })}</p>
      ) : (
        <Card className="overflow-hidden">
          <ul className="divide-y divide-line">
            {list.rows.map((row) => (
              <Row key={`${row.kind} ${row.id}`} row={row} onRetry={canAct ? () => act('retry', row) : undefined} onDiscard={() => setDiscarding(row)} />
            ))}
          </ul>
          {list.hasNextPage && (
            <div className="border-t border-line p-2 text-center">
              <Button variant="ghost" size="sm" busy={list.isFetchingNextPage} onClick={list.more}>
                {t('more')}
              </Button>
            </div>
          )}
        </Card>
      )}
      {discarding !== undefined && (
        <ConfirmDialog
          open
          onOpenChange={(open) => !open && setDiscarding(undefined)}
          title={discarding ? t('queue.discardTitle', { title: discarding.title || t(`one.${discarding.kind}`) }) : t('queue.discardAllTitle', { count: connection.deadLetters, n: f.num(connection.deadLetters) })}
          description={t('queue.discardSub', { name })}
          action={t('queue.discard')}
          destructive
          busy={settle.isPending}
          onConfirm={() => act('discard', discarding ?? undefined)}
        />
      )}
    </>
  )
}

function Row({ row, onRetry, onDiscard }: { row: Outgoing; onRetry: (() => void) | undefined; onDiscard: () => void }) {
  const { t } = useTranslation('integrations')
  const f = useFormat()
  const Icon = KIND_ICONS[row.kind]
  const page = pageOf(row.kind, row.id)
  const title = row.title || t(`one.${row.kind}`)
  const facts = [
    t(`one.${row.kind}`),
    t('queue.since', { ago: f.ago(row.since) }),
    row.attempts > 0 && t('queue.attempts', { count: row.attempts }),
    row.state === 'sending' ? t('queue.sending') : row.state === 'waiting' && row.attempts > 0 && row.nextAt && t('queue.next', { when: f.ago(row.nextAt) }),
  ]
  return (
    <li className="flex min-h-14 items-center gap-3 px-4 py-2 max-md:flex-wrap">
      <Icon className="size-4 shrink-0 stroke-[1.75] text-ink-3" aria-hidden />
      <div className="min-w-0 flex-1">
        {page ? (
          <Link to={page} className="block truncate font-medium underline-offset-2 hover:underline">
            {title}
          </Link>
        ) : (
          <span className="block truncate font-medium">{title}</span>
        )}
        <span className="num block text-xs text-ink-2">{facts.filter(Boolean).join(' · ')}</span>
        {row.errorCode && (
          <span className="block text-xs text-warn-ink text-pretty">
            {t([`failure.${row.errorCode}`, 'failure.other'], { code: row.errorCode })}
            {row.errorDetail && ` ${row.errorDetail}`}
          </span>
        )}
      </div>
      {onRetry && (
        <div className="flex gap-1 max-md:ml-auto">
          <Button variant="ghost" size="icon" className="max-md:size-10" aria-label={t('queue.discardOf', { title })} title={t('queue.discard')} onClick={onDiscard}>
            <Trash2 aria-hidden />
          </Button>
          <Button size="sm" className="max-md:h-10" aria-label={t('queue.retryOf', { title })} onClick={onRetry}>
            <RotateCw aria-hidden />
            {t('queue.retry')}
          </Button>
        </div>
      )}
    </li>
  )
}
