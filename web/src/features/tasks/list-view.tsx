import { ListChecks, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { useChosen } from '@/ui/use-chosen'
import { BulkBar } from './bulk-bar'
import { QuickLine } from './quick-line'
import { isFiltered, type SetSearch, type TasksSearch } from './search'
import { TaskList } from './task-list'
import type { Task } from './types'
import { useTaskActions } from './use-task-actions'
import { useTaskList } from './use-task-list'

type Props = {
  search: TasksSearch
  onSearch: SetSearch
  may: boolean
  /** A new task is written above the list. */
  isInline: boolean
  onOpen: (task: Task) => void
  onNew: () => void
}

const idOf = ({ id }: Task) => id

/** Tasks one under another, the most urgent first. */
export function ListView({ search, onSearch, may, isInline, onOpen, onNew }: Props) {
  const { t } = useTranslation('tasks')
  const actions = useTaskActions()
  const list = useTaskList(search, actions.present)
  const { chosen, chosenRows, onToggle, choose } = useChosen(list.tasks, idOf)
  const clear = () => choose([])
  const filtered = isFiltered(search)
  const isNothing = list.tasks.length === 0 && !list.hasMore
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {may && isInline && <QuickLine isOpen={!!search.new} onOpen={(open) => onSearch({ new: open ? 1 : undefined })} />}
      {list.error && list.tasks.length === 0 ? (
        <ErrorState error={list.error} onRetry={list.refetch} />
      ) : list.isPending ? (
        <SkeletonRows rows={14} />
      ) : isNothing ? (
        <Empty
          icon={<ListChecks />}
          title={t(filtered ? 'none.title' : 'empty.title')}
          sub={t(filtered ? 'none.sub' : 'empty.sub')}
          action={
            filtered ? (
              <Button onClick={() => onSearch({ q: undefined, who: undefined, kind: undefined, state: undefined as never })}>{t('none.reset')}</Button>
            ) : (
              may &&
              !search.new && (
                <Button onClick={onNew}>
                  <Plus aria-hidden />
                  {t('new')}
                </Button>
              )
            )
          }
        />
      ) : (
        <TaskList
          rows={list.rows}
          actions={actions}
          may={may}
          chosen={chosen}
          onToggle={onToggle}
          onOpen={onOpen}
          onClearChoice={clear}
          hasMore={list.hasMore}
          isFetchingMore={list.isFetchingMore}
          more={list.more}
        />
      )}
      <BulkBar chosen={chosenRows} actions={actions} onClear={clear} />
    </div>
  )
}
