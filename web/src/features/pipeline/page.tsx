import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan, useMe } from '@/api/me'
import { type Deal, DealPanel, findDeal, NewDealDialog, pipelinesQuery, useMoveDeal } from '@/features/deals'
import { useMediaQuery } from '@/lib/media-query'
import { useUrlState } from '@/lib/url-state'
import { ErrorState } from '@/ui/error-state'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { toast } from '@/ui/toast'
import { BoardSkeleton } from './board-skeleton'
import { DeskBoard } from './desk-board'
import { NewFromLink } from './new-from-link'
import { Nothing } from './nothing'
import { PageHead } from './page-head'
import { PhoneBoard } from './phone-board'
import { useBoard } from './queries'
import { filterOf, isFiltered, pageSearch } from './search'
import { useCardMenu } from './use-card-menu'
import { usePageKeys } from './use-page-keys'

const DealList = lazy(() => import('./list').then((module) => ({ default: module.DealList })))

const CLEAR = { q: undefined, owner: undefined, status: undefined, tag: undefined } as never

export function PipelinePage() {
  const { t } = useTranslation('pipeline')
  const [search, setSearch] = useUrlState(pageSearch)
  const navigate = useNavigate()
  const { user } = useMe()
  const may = useCan('crm:write')
  const isPhone = useMediaQuery('(max-width: 767px)')
  // Below this width there is no room for the panel: a card opens its page.
  const roomy = useMediaQuery('(min-width: 1024px)')
  const list = useQuery(pipelinesQuery)
  const pipelines = list.data?.items ?? []
  const pipeline = pipelines.find(({ id }) => id === search.pipeline) ?? pipelines.find(({ isDefault }) => isDefault) ?? pipelines[0]
  const { q, owner } = search
  // Keeps its identity while other parts of the address change, or every column is drawn anew.
  const filter = useMemo(() => filterOf({ q, owner }, user.id), [q, owner, user.id])
  const { board, ...loaded } = useBoard(pipeline?.id, filter, true)
  const { move, dialogs } = useMoveDeal()
  const [newIn, setNewIn] = useState<string | null>(null)

  const open = useCallback(
    (deal: Deal) => {
      if (roomy) setSearch({ deal: deal.id })
      else void navigate({ to: '/deals/$id', params: { id: deal.id } })
    },
    [roomy, setSearch, navigate],
  )
  const close = useCallback(() => {
    const card = document.querySelector<HTMLElement>(`[data-deal][aria-current]`)
    setSearch({ deal: undefined })
    card?.focus()
  }, [setSearch])
  const openNew = useCallback((stageId: string) => setNewIn(stageId), [])
  const first = pipeline?.stages[0]?.id
  const onNew = may && first ? () => openNew(first) : undefined

  const onMade = (deal: Deal) => toast(t('made', { title: deal.title }), { action: { label: t('madeOpen'), run: () => open(deal) } })

  const selected = roomy ? search.deal : undefined
  usePageKeys({ onNew, onClose: selected ? close : undefined })
  const filtered = isFiltered(filter)
  const onMove = may ? move : undefined
  const { onMenu, menu } = useCardMenu({ stages: board?.pipeline.stages ?? [], onOpen: open, onMove })
  const shared = { filter, selected, onOpen: open }
  const nothing = <Nothing filtered={filtered || (search.view === 'list' && (search.status !== 'all' || search.tag !== undefined))} onReset={() => setSearch(CLEAR)} onNew={onNew} />

  const failed = list.error ?? (board ? null : loaded.error)
  const isEmpty = board && Object.values(board.columns).every(({ items }) => items.length === 0)
  return (
    <>
      <PageHead
        pipelines={pipelines}
        pipeline={pipeline}
        board={board}
        filter={filter}
        filtered={filtered}
        search={search}
        onSearch={setSearch}
        // One main button a page: where there are no deals it stands in the middle.
        onNew={isEmpty && !filtered ? undefined : onNew}
        isPhone={isPhone}
        roomy={roomy}
      />
      <div className="flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col">
          {failed ? (
            <ErrorState error={failed} onRetry={() => void (list.isError ? list.refetch() : loaded.refetch())} />
          ) : search.view === 'list' ? (
            <Suspense fallback={<SkeletonRows rows={20} />}>
              <DealList
                {...shared}
                onClose={selected ? close : undefined}
                pipelineId={pipeline?.id}
                search={search}
                onSearch={setSearch}
                empty={nothing}
              />
            </Suspense>
          ) : !board ? (
            <BoardSkeleton columns={pipeline?.stages.length} />
          ) : isEmpty ? (
            nothing
          ) : isPhone ? (
            <PhoneBoard {...shared} onMenu={onMenu} board={board} stageId={search.stage} onStage={(stage) => setSearch({ stage })} />
          ) : (
            <DeskBoard {...shared} onMenu={onMenu} board={board} onMove={onMove} onNew={openNew} />
          )}
        </div>
        {selected && (
          <DealPanel key={selected} id={selected} preview={board && findDeal(board, selected)} onClose={close} onMove={move} />
        )}
      </div>
      {menu}
      {dialogs}
      {newIn && <NewDealDialog stageId={newIn} onClose={() => setNewIn(null)} onMade={onMade} />}
      {search.new !== undefined && may && first && (
        <NewFromLink search={search} stageId={first} onClose={() => setSearch({ new: undefined, contact: undefined, company: undefined })} onMade={onMade} />
      )}
    </>
  )
}
