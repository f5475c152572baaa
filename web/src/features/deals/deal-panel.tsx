import { Link } from '@tanstack/react-router'
import { Maximize2, SearchX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFeature } from '@/api/use-feature'
import { CardTags } from '@/features/tags'
import { TasksBlock } from '@/features/tasks'
import { Feed } from '@/features/timeline'
import { isProblem } from '@/lib/problem'
import { useFormat } from '@/lib/use-format'
import { buttonStyle } from '@/ui/button-style'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { InlineField } from '@/ui/inline-field'
import { SidePanel } from '@/ui/side-panel'
import { Skeleton } from '@/ui/skeleton'
import { AmountField } from './amount-field'
import { DealMenu } from './deal-menu'
import { Facts } from './facts'
import { LinesBlock } from './lines/lines-block'
import { etagOf } from './moves'
import { NoteBlock } from './note-block'
import { useDeal, useStages } from './queries'
import { StageLine } from './stage-line'
import type { Deal, Stage } from './types'
import { useAbout } from './use-about'
import { useCardEditor } from './use-card-editor'
import { useShownDeal } from './use-shown-deal'

type Props = {
  id: string
  /** What the board knows already is shown until the card arrives. */
  preview: Deal | undefined
  onClose: () => void
  onMove: (deal: Deal, stage: Stage) => void
}

/** The deal beside the board. */
export function DealPanel({ id, preview, onClose, onMove }: Props) {
  const { t } = useTranslation('deals')
  const { data, error, isError, refetch } = useDeal(id)
  const isGone = isProblem(error) && error.status === 404
  const deal = isGone ? undefined : (data?.record ?? preview)
  if (deal) {
    return <Shown deal={deal} etag={data?.etag ?? etagOf(deal)} onClose={onClose} onMove={onMove} />
  }
  return (
    <SidePanel label={t('card.unnamed')} onClose={onClose} title={<h2 className="text-base font-semibold">{t('card.unnamed')}</h2>}>
      {isGone ? (
        <Empty icon={<SearchX />} title={t('card.missing.title')} sub={t('card.missing.sub')} />
      ) : isError ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <div className="flex flex-col gap-4 p-5">
          <Skeleton className="h-6 w-40" />
          <Skeleton className="w-full" />
          <Skeleton className="w-56" />
        </div>
      )}
    </SidePanel>
  )
}

type ShownProps = { deal: Deal; etag: string | null } & Pick<Props, 'onClose' | 'onMove'>

function Shown({ deal: known, etag, onClose, onMove }: ShownProps) {
  const { t } = useTranslation('deals')
  const f = useFormat()
  const deal = useShownDeal(known)
  const editor = useCardEditor(deal, etag)
  const { about, links } = useAbout(deal)
  const hasLines = useFeature('deal_lines')
  const stages = [...useStages().values()].filter(({ pipelineId }) => pipelineId === deal.pipelineId)
  return (
    <SidePanel
      label={t('card.label', { title: deal.title })}
      onClose={onClose}
      title={
        <>
          <h2 className="min-w-0 flex-1 text-base font-semibold">
            <InlineField {...editor.text('title')} className="w-full" />
          </h2>
          <Link
            to="/deals/$id"
            params={{ id: deal.id }}
            aria-label={t('card.open')}
            title={t('card.open')}
            className={buttonStyle('ghost', 'icon', '-mr-2')}
          >
            <Maximize2 className="size-3.5!" aria-hidden />
          </Link>
          {editor.may && (
            <span className="-mr-2">
              <DealMenu deal={deal} onDeleted={onClose} />
            </span>
          )}
        </>
      }
      footer={<span className="num truncate">{t('card.updated', { time: f.ago(deal.updatedAt) })}</span>}
    >
      <div className="min-h-0 flex-1 overflow-y-auto" tabIndex={0} role="group" aria-label={t('card.label', { title: deal.title })}>
        <div className="px-5 pt-1 pb-2">
          <AmountField deal={deal} editor={editor} />
          <div className="mt-1">
            <StageLine deal={deal} stages={stages} onMove={editor.may ? (stage) => onMove(deal, stage) : undefined} />
          </div>
          <CardTags tags={deal.tags} write={editor.may ? editor.write : undefined} className="mt-1.5" />
        </div>
        <Facts deal={deal} editor={editor} className="border-t border-line px-5 py-2.5" />
        <div className="divide-y divide-line border-t border-line [&>section]:px-5">
          {hasLines && <LinesBlock deal={deal} />}
          <TasksBlock about={about} links={links} />
          <NoteBlock deal={deal} editor={editor} />
          {/* The way stands in it, between what was said. */}
          <Feed of={about} links={links} className="px-5 py-3.5" />
        </div>
      </div>
      {editor.dialog}
    </SidePanel>
  )
}
