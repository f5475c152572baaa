import { CalendarDays, ListChecks, Plus } from 'lucide-react'
import { lazy, Suspense, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { useMediaQuery } from '@/lib/media-query'
import { useUrlState } from '@/lib/url-state'
import { Button } from '@/ui/button'
import { LiveSearch } from '@/ui/live-search'
import { PageHeader } from '@/ui/page-header'
import { Segmented } from '@/ui/segmented'
import { SkeletonRows } from '@/ui/skeleton-rows'
import type { Due } from './due'
import { Filters } from './filters'
import { ListView } from './list-view'
import { NewTaskDialog, TaskDialog } from './on-demand'
import { tasksSearch } from './search'
import type { Task } from './types'
import { usePageKeys } from './use-page-keys'
import { usePresent } from './use-present'

const Calendar = lazy(() => import('./calendar/calendar').then((module) => ({ default: module.Calendar })))

export function TasksPage() {
  const { t } = useTranslation('tasks')
  const [search, setSearch] = useUrlState(tasksSearch)
  const may = useCan('crm:write')
  const isPhone = useMediaQuery('(max-width: 767px)')
  const { today } = usePresent()
  const { view } = search
  // What the dialog of a new task begins with; the list of a desk has a line of its own.
  const [planned, setPlanned] = useState<Due | null | undefined>()
  const isInline = view === 'list' && !isPhone
  const plan = useCallback((due: Due | null) => setPlanned(due), [])
  const onNew = () => (isInline ? setSearch({ new: 1 }) : plan({ day: (view === 'calendar' && search.day) || today, time: null }))
  const find = useCallback((q: string | undefined) => setSearch({ q }), [setSearch])
  const open = useCallback(({ id }: Task) => setSearch({ task: id }), [setSearch])
  usePageKeys(may ? onNew : undefined)

  return (
    <>
      <PageHeader title={t('title')} tabs={<Filters search={search} onChange={setSearch} />}>
        <LiveSearch label={t('search.label')} placeholder={t('search.placeholder')} value={search.q} onChange={find} className="w-56 max-md:w-32" />
        <Segmented
          label={t('view.label')}
          value={view}
          onChange={(next) => setSearch({ view: next === 'list' ? (undefined as never) : next })}
          compact={isPhone}
          items={[
            { v: 'list', label: t('view.list'), icon: <ListChecks /> },
            { v: 'calendar', label: t('view.calendar'), icon: <CalendarDays /> },
          ]}
        />
        {may && (
          <Button variant="primary" aria-label={t('new')} onClick={onNew}>
            <Plus aria-hidden />
            <span className="max-md:hidden">{t('new')}</span>
          </Button>
        )}
      </PageHeader>
      {view === 'calendar' ? (
        <Suspense fallback={<SkeletonRows rows={10} />}>
          <Calendar search={search} onSearch={setSearch} may={may} isPhone={isPhone} onOpen={open} onPlan={plan} />
        </Suspense>
      ) : (
        <ListView search={search} onSearch={setSearch} may={may} isInline={isInline} onOpen={open} onNew={onNew} />
      )}
      {search.task && <TaskDialog key={search.task} id={search.task} onClose={() => setSearch({ task: undefined })} />}
      {(planned !== undefined || (search.new && may && !isInline)) && (
        <NewTaskDialog
          due={planned ?? { day: today, time: null }}
          onClose={() => {
            setPlanned(undefined)
            setSearch({ new: undefined })
          }}
        />
      )}
    </>
  )
}
