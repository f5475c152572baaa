import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ComponentType, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/lib/problem'
import { ButtonLink } from '@/ui/button-link'
import { Crumbs } from '@/ui/crumbs'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageHeader } from '@/ui/page-header'
import { CardSkeleton } from './card-skeleton'
import { Neighbours } from './neighbours'
import { MergedAway } from './on-demand'
import { cardQuery } from './queries'
import { type Calls, type Known, LISTS, type SalesRecord, TEXTS } from './record'

type Props<R extends SalesRecord> = {
  calls: Calls<R>
  /** Of a card that is not there. */
  icon: ReactNode
  actions: ComponentType<{ record: R }>
  card: ComponentType<Known<R>>
}

/** One card: head with the way back, neighbours and actions; below it what the kind shows. */
export function RecordPage<R extends SalesRecord>({ calls, icon, actions: Actions, card: Card }: Props<R>) {
  const { t } = useTranslation(TEXTS[calls.kind])
  const { id } = useParams({ strict: false }) as { id: string }
  const card = useQuery(cardQuery(calls, id))
  const isGone = isProblem(card.error) && card.error.status === 404
  const list = LISTS[calls.kind]
  const known = isGone ? undefined : card.data
  return (
    <>
      <PageHeader title={<Crumbs items={[{ label: t('title'), to: list }, { label: known?.record.name ?? t('card.unnamed') }]} />}>
        <Neighbours kind={calls.kind} id={id} />
        {known && <Actions record={known.record} />}
      </PageHeader>
      {known ? (
        <Card key={id} {...known} />
      ) : isProblem(card.error, 'merged_away') ? (
        <MergedAway kind={calls.kind} problem={card.error} />
      ) : isGone ? (
        <Empty
          icon={icon}
          title={t('card.missing.title')}
          sub={t('card.missing.sub')}
          action={<ButtonLink to={list}>{t('card.missing.action')}</ButtonLink>}
        />
      ) : card.isError ? (
        <ErrorState error={card.error} onRetry={() => void card.refetch()} />
      ) : (
        <CardSkeleton />
      )}
    </>
  )
}
