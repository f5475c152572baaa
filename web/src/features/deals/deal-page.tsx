import { useNavigate, useParams } from '@tanstack/react-router'
import { Handshake } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFeature } from '@/api/use-feature'
import { CardTags } from '@/features/tags'
import { TasksBlock } from '@/features/tasks'
import { Feed } from '@/features/timeline'
import { isProblem } from '@/lib/problem'
import { ButtonLink } from '@/ui/button-link'
import { Crumbs } from '@/ui/crumbs'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { InlineField } from '@/ui/inline-field'
import { PageHeader } from '@/ui/page-header'
import { AmountField } from './amount-field'
import { DealMenu } from './deal-menu'
import { DealSkeleton } from './deal-skeleton'
import { Facts } from './facts'
import { LinesBlock } from './lines/lines-block'
import { NoteBlock } from './note-block'
import { Parts } from './parts'
import { useDeal, useStages } from './queries'
import { StageLine } from './stage-line'
import type { DealCard } from './types'
import { useAbout } from './use-about'
import { useCardEditor } from './use-card-editor'
import { useMoveDeal } from './use-move-deal'
import { useShownDeal } from './use-shown-deal'
import { Way } from './way'

export function DealPage() {
  const { t } = useTranslation('deals')
  const { id } = useParams({ strict: false }) as { id: string }
  const deal = useDeal(id)
  const isGone = isProblem(deal.error) && deal.error.status === 404
  if (deal.data && !isGone) return <Card key={id} card={deal.data.record} etag={deal.data.etag} />
  return (
    <>
      <PageHeader title={<Crumbs items={[{ label: t('pipeline'), to: '/pipeline' }, { label: t('card.unnamed') }]} />} />
      {isGone ? (
        <Empty
          icon={<Handshake />}
          title={t('card.missing.title')}
          sub={t('card.missing.sub')}
          action={<ButtonLink to="/pipeline">{t('card.missing.action')}</ButtonLink>}
        />
      ) : deal.isError ? (
        <ErrorState error={deal.error} onRetry={() => void deal.refetch()} />
      ) : (
        <DealSkeleton />
      )}
    </>
  )
}

/** Head with the way through the stages; below it what is known and what has happened. */
function Card({ card, etag }: { card: DealCard; etag: string | null }) {
  const { t } = useTranslation('deals')
  const navigate = useNavigate()
  const deal = useShownDeal(card)
  const editor = useCardEditor(deal, etag)
  const { move, dialogs } = useMoveDeal()
  const { about, links } = useAbout(deal)
  const hasLines = useFeature('deal_lines')
  const stages = [...useStages().values()].filter(({ pipelineId }) => pipelineId === deal.pipelineId)
  return (
    <>
      <PageHeader title={<Crumbs items={[{ label: t('pipeline'), to: '/pipeline' }, { label: deal.title }]} />}>
        {editor.may && <DealMenu deal={deal} onDeleted={() => void navigate({ to: '/pipeline' })} />}
      </PageHeader>
      <div className="flex min-h-0 flex-1 flex-col max-lg:overflow-y-auto" tabIndex={0} role="group" aria-label={deal.title}>
        <div className="shrink-0 border-b border-line px-4 pt-3 pb-2">
          <div className="flex items-start gap-x-6 max-md:flex-col">
            <h2 className="min-w-0 flex-1 text-xl font-semibold tracking-[-0.02em] max-md:w-full">
              <InlineField {...editor.text('title')} className="w-full" />
            </h2>
            <div className="shrink-0 max-md:w-full md:w-56">
              <AmountField deal={deal} editor={editor} className="md:w-[calc(100%+12px)] md:text-right" />
            </div>
          </div>
          <div className="mt-1.5">
            <StageLine deal={deal} stages={stages} onMove={editor.may ? (stage) => move(deal, stage) : undefined} named />
          </div>
          <CardTags tags={deal.tags} write={editor.may ? editor.write : undefined} className="mt-1.5" />
        </div>
        <Parts
          label={t('part.label')}
          facts={
            <div className="divide-y divide-line">
              <Facts deal={deal} editor={editor} className="px-4 py-2.5" />
              {hasLines && <LinesBlock deal={deal} />}
              <TasksBlock about={about} links={links} />
              <NoteBlock deal={deal} editor={editor} />
              <Way moves={card.moves} />
            </div>
          }
          feed={<Feed of={about} links={links} withKeys className="px-4 py-3.5 xl:px-6" />}
        />
      </div>
      {editor.dialog}
      {dialogs}
    </>
  )
}
