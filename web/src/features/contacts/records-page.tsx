import { useNavigate } from '@tanstack/react-router'
import { type ComponentType, type ReactNode, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import type { usePages } from '@/api/use-pages'
import { DataTable, type RowChoice, type Sort } from '@/ui/data-table'
import { CHOICE } from '@/ui/data-table-choice'
import { ErrorState } from '@/ui/error-state'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { useChosen } from '@/ui/use-chosen'
import { BulkBar } from './bulk-bar'
import type { ListColumn } from './fitting'
import { ListHead } from './list-head'
import { NoRecords } from './no-records'
import { type Calls, CARDS, type SalesRecord, TEXTS } from './record'
import { isFiltered, type ListQuery, type ListSearch, sortAfter } from './search'
import { useListColumns } from './use-list-columns'

type Props<R extends SalesRecord> = {
  calls: Pick<Calls, 'kind' | 'get' | 'change'>
  search: ListSearch
  setSearch: (patch: Partial<ListSearch>) => void
  query: ListQuery
  list: ReturnType<typeof usePages<R>>
  columns: ListColumn<R>[]
  /** Must keep its identity between renders, like the columns. */
  phone: (record: R) => ReactNode
  icon: ReactNode
  /** The dialog that adds one. */
  dialog: ComponentType<{ onClose: () => void }>
}

const rowKey = ({ id }: SalesRecord) => id
const versionOf = ({ version }: SalesRecord) => version

/** The list of contacts or of companies: search, columns, ticks, and what is done with many at once. */
export function RecordsPage<R extends SalesRecord>(props: Props<R>) {
  const { calls, search, setSearch, query, list, phone, icon, dialog: Dialog } = props
  const { t } = useTranslation(TEXTS[calls.kind])
  const navigate = useNavigate()
  const may = useCan('crm:write')
  const [adding, setAdding] = useState(false)
  const { columns, options, choose: chooseColumn, choices, chooseAll } = useListColumns(calls.kind, props.columns)
  const { chosen, chosenRows, onToggle, onToggleAll, choose } = useChosen(list.rows, rowKey)
  const clear = useCallback(() => choose([]), [choose])

  const open = useCallback((record: R) => void navigate({ to: CARDS[calls.kind], params: { id: record.id } }), [navigate, calls.kind])
  const choice = useMemo<RowChoice<R> | undefined>(
    () => (may ? { chosen, onToggle, onToggleAll, label: ({ name }) => t('choose.one', { name }), allLabel: t('choose.all'), parts: CHOICE } : undefined),
    [may, chosen, onToggle, onToggleAll, t],
  )
  const onSort = ({ by }: Sort) => setSearch({ sort: sortAfter(search.sort, by) })
  const add = () => setAdding(true)
  const reset = () => setSearch({ q: undefined, view: 'all', owner: undefined, tag: undefined })

  return (
    <>
      <ListHead
        kind={calls.kind}
        search={search}
        query={query}
        onChange={setSearch}
        count={list.total ?? (list.isSuccess && !list.hasNextPage ? list.rows.length : undefined)}
        options={options}
        choices={choices}
        onColumns={chooseAll}
        onColumn={chooseColumn}
        onNew={add}
      />
      <div className="relative flex min-h-0 flex-1 flex-col">
        {list.isPending ? (
          <SkeletonRows rows={20} />
        ) : list.isError && list.rows.length === 0 ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : (
          <DataTable
            label={t('title')}
            columns={columns}
            rows={list.rows}
            rowKey={rowKey}
            version={versionOf}
            onOpen={open}
            onClose={chosen.size > 0 ? clear : undefined}
            choice={choice}
            sort={{ by: search.sort.replace('-', ''), desc: search.sort.startsWith('-') }}
            onSort={onSort}
            phone={phone}
            total={list.total}
            hasMore={list.hasNextPage}
            onEnd={list.more}
            empty={<NoRecords kind={calls.kind} icon={icon} isFiltered={isFiltered(query)} onReset={reset} onNew={add} />}
          />
        )}
        {may && <BulkBar calls={calls} chosenRows={chosenRows} choose={choose} />}
      </div>
      {adding && <Dialog onClose={() => setAdding(false)} />}
    </>
  )
}
