import { useTranslation } from 'react-i18next'
import { ListMenu, pick, ViewMenu } from '@/features/lists'
import { TagFilter } from '@/features/tags'
import { Tabs } from '@/ui/tabs'
import { listQuery } from './queries'
import { type Filter, pageSearch, type PageSearch, type SetSearch, STATUSES, VIEWED } from './search'

type Props = { pipelineId: string | undefined; filter: Filter; search: PageSearch; onSearch: SetSearch }

const readView = (saved: Record<string, unknown>) => pick(pageSearch.parse({ ...saved, view: 'list' }), VIEWED)

/** Above the list: how the deals stand, its saved views, its files. */
export function ListTools({ pipelineId, filter, search, onSearch }: Props) {
  const { t } = useTranslation('pipeline')
  return (
    <div className="flex shrink-0 items-center gap-1 overflow-x-auto border-b border-line px-3 py-1">
      <Tabs
        label={t('status.label')}
        value={search.status}
        onChange={(status) => onSearch({ status })}
        items={STATUSES.map((v) => ({ v, label: t(`status.${v}`) }))}
      />
      <ViewMenu kind="deal" search={pick(search, VIEWED)} read={readView} onApply={onSearch} />
      <span className="ml-auto flex items-center gap-1">
        <TagFilter value={search.tag} onChange={(tag) => onSearch({ tag })} />
        <ListMenu kind="deal" filter={listQuery(pipelineId, filter, search)} />
      </span>
    </div>
  )
}
