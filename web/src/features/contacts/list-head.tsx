import { Plus } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { useFeature } from '@/api/use-feature'
import { useFormat } from '@/lib/use-format'
import { TagFilter } from '@/features/tags'
import { ListMenu, pick, ViewMenu } from '@/features/lists'
import { Button } from '@/ui/button'
import { ColumnMenu, type ColumnOption } from '@/ui/column-menu'
import { LiveSearch } from '@/ui/live-search'
import { PageHeader } from '@/ui/page-header'
import { Tabs } from '@/ui/tabs'
import { DoublesLink } from './on-demand'
import { OwnerFilter } from './owner-filter'
import { type Kind, TEXTS } from './record'
import { type ListQuery, listSearch, type ListSearch, VIEWED, VIEWS } from './search'

type Props = {
  kind: Kind
  search: ListSearch
  /** What the server was asked for. */
  query: ListQuery
  onChange: (patch: Partial<ListSearch>) => void
  count: number | undefined
  options: ColumnOption[]
  choices: Record<string, boolean>
  onColumns: (choices: Record<string, boolean>) => void
  onColumn: (id: string, on: boolean) => void
  onNew: () => void
}

const readView = (saved: Record<string, unknown>) => pick(listSearch.parse(saved), VIEWED)

/** How many, the search, whose, which columns, and the button that adds one. */
export function ListHead({ kind, search, query, onChange, count, options, choices, onColumns, onColumn, onNew }: Props) {
  const { t } = useTranslation(TEXTS[kind])
  const f = useFormat()
  const may = useCan('crm:write')
  const hasMerging = useFeature('merging')
  const find = useCallback((q: string | undefined) => onChange({ q }), [onChange])
  return (
    <PageHeader
      title={t('title')}
      meta={count !== undefined && t('count', { count, n: f.num(count) })}
      tabs={
        <>
          <Tabs
            label={t('view.label')}
            value={search.view}
            onChange={(view) => onChange({ view, owner: undefined })}
            items={VIEWS.map((v) => ({ v, label: t(`view.${v}`) }))}
          />
          <ViewMenu
            kind={kind}
            search={pick(search, VIEWED)}
            read={readView}
            onApply={onChange}
            columns={choices}
            onColumns={onColumns}
          />
          <div className="ml-auto flex items-center gap-1">
            {hasMerging && <DoublesLink kind={kind} />}
            <TagFilter value={search.tag} onChange={(tag) => onChange({ tag })} />
            {search.view === 'all' && <OwnerFilter kind={kind} owner={search.owner} onChange={(owner) => onChange({ owner })} />}
            <span className="max-md:hidden">
              <ColumnMenu label={t('columns.button')} options={options} onChoose={onColumn} />
            </span>
            <ListMenu kind={kind} filter={query} />
          </div>
        </>
      }
    >
      <LiveSearch
        label={t('search.label')}
        placeholder={t('search.placeholder')}
        value={search.q}
        onChange={find}
        className="w-64 max-md:w-44"
      />
      {may && (
        <Button variant="primary" aria-label={t('new.button')} onClick={onNew}>
          <Plus aria-hidden />
          <span className="max-md:hidden">{t('new.button')}</span>
        </Button>
      )}
    </PageHeader>
  )
}
