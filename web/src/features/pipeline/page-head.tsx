import { LayoutGrid, Plus, Rows3 } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Board, Pipeline } from '@/features/deals'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { LiveSearch } from '@/ui/live-search'
import { PageHeader } from '@/ui/page-header'
import { Segmented } from '@/ui/segmented'
import { OwnerFilter } from './owner-filter'
import { PipelineName } from './pipeline-name'
import { ListTools } from './list-tools'
import type { Filter, PageSearch, SetSearch } from './search'
import { boardTotals } from './shown-totals'
import { SumsLine } from './sums-line'

type Props = {
  pipelines: Pipeline[]
  pipeline: Pipeline | undefined
  board: Board | undefined
  filter: Filter
  filtered: boolean
  search: PageSearch
  onSearch: SetSearch
  onNew: (() => void) | undefined
  isPhone: boolean
  /** There is room for words on the controls. */
  roomy: boolean
}

/** Which pipeline, whose deals, how they are shown; below it what they come to. */
export function PageHead({ pipelines, pipeline, board, filter, filtered, search, onSearch, onNew, isPhone, roomy }: Props) {
  const { t } = useTranslation('pipeline')
  const f = useFormat()
  const find = useCallback((q: string | undefined) => onSearch({ q }), [onSearch])
  const totals = board && boardTotals(board, filtered)
  const count = totals && t('count', { count: totals.count, n: f.num(totals.count) + (totals.isPartial ? '+' : '') })
  const controls = (
    <>
      <LiveSearch
        label={t('search.label')}
        placeholder={t('search.placeholder')}
        value={search.q}
        onChange={find}
        className="w-52 shrink-0 max-lg:w-40 max-md:w-auto max-md:min-w-0 max-md:flex-1 max-md:shrink"
      />
      <OwnerFilter value={search.owner} onChange={(owner) => onSearch({ owner })} />
      <Segmented
        label={t('view.label')}
        value={search.view}
        onChange={(view) => onSearch({ view })}
        compact={!roomy}
        items={[
          { v: 'board', label: t('view.board'), icon: <LayoutGrid aria-hidden /> },
          { v: 'list', label: t('view.list'), icon: <Rows3 aria-hidden /> },
        ]}
      />
    </>
  )
  return (
    <>
      <PageHeader
        title={<PipelineName pipelines={pipelines} value={pipeline} onChange={({ id }) => onSearch({ pipeline: id, stage: undefined, deal: undefined })} />}
        meta={count}
        tabs={isPhone ? controls : <SumsLine board={board} filtered={filtered} hint={search.view === 'board' && !!onNew} />}
      >
        {!isPhone && controls}
        {onNew && (
          <Button variant="primary" onClick={onNew} aria-label={t('new')} aria-keyshortcuts="N" className="max-md:size-10 max-md:px-0">
            <Plus aria-hidden />
            <span className="max-lg:hidden">{t('new')}</span>
          </Button>
        )}
      </PageHeader>
      {isPhone && (
        <div className="flex h-10 shrink-0 items-center overflow-x-auto border-b border-line px-3" tabIndex={0} role="group" aria-label={t('sums.label')}>
          <SumsLine board={board} filtered={filtered} hint={false} />
        </div>
      )}
      {search.view === 'list' && <ListTools pipelineId={pipeline?.id} filter={filter} search={search} onSearch={onSearch} />}
    </>
  )
}
