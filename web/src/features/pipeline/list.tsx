import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Deal, useListEditor } from '@/features/deals'
import { DataTable, type Sort } from '@/ui/data-table'
import { ErrorState } from '@/ui/error-state'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { useListColumns } from './list-columns'
import { ListPhoneRow } from './list-phone-row'
import { useDealList } from './queries'
import { type Filter, type PageSearch, type SetSearch, SORTS } from './search'

type Props = {
  pipelineId: string | undefined
  filter: Filter
  search: PageSearch
  onSearch: SetSearch
  selected: string | undefined
  onOpen: (deal: Deal) => void
  onClose: (() => void) | undefined
  empty: ReactNode
}

const rowKey = (deal: Deal) => deal.id
const version = (deal: Deal) => deal.version
const phone = (deal: Deal) => <ListPhoneRow deal={deal} />

/** The same deals one under another, sorted and paged by the server. */
export function DealList({ pipelineId, filter, search, onSearch, selected, onOpen, onClose, empty }: Props) {
  const { t } = useTranslation('pipeline')
  const deals = useDealList(pipelineId, filter, search, true)
  const { cell, dialog } = useListEditor()
  const columns = useListColumns(!!selected, cell)
  const sort = search.sort ?? '-createdAt'
  const onSort = ({ by, desc }: Sort) => onSearch({ sort: SORTS.find((name) => name === (desc ? `-${by}` : by)) })
  if (deals.isPending) return <SkeletonRows rows={20} />
  if (deals.isError && deals.rows.length === 0) return <ErrorState error={deals.error} onRetry={() => void deals.refetch()} />
  return (
    <>
      <DataTable
        label={t('list.label')}
        columns={columns}
        rows={deals.rows}
        rowKey={rowKey}
        version={version}
        onOpen={onOpen}
        onClose={onClose}
        selected={selected}
        sort={{ by: sort.replace('-', ''), desc: sort.startsWith('-') }}
        onSort={onSort}
        phone={phone}
        total={deals.total}
        hasMore={deals.hasNextPage}
        onEnd={deals.more}
        empty={empty}
      />
      {dialog}
    </>
  )
}
