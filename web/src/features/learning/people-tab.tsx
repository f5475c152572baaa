import { useNavigate } from '@tanstack/react-router'
import { SearchX, Users } from 'lucide-react'
import { type FocusEvent, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useMediaQuery } from '@/lib/media-query'
import { Button } from '@/ui/button'
import { DataTable } from '@/ui/data-table'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { MemberPhoneRow } from './member-phone-row'
import { useMemberColumns } from './member-columns'
import { ProgressPanel } from './progress-panel'
import { usePeople } from './queries'
import { type CourseSearch, peopleQuery } from './search'
import type { CourseCard, Member } from './types'

const rowKey = (member: Member) => member.id
const phone = (member: Member) => <MemberPhoneRow member={member} />

type Props = { course: CourseCard; search: CourseSearch; onChange: (patch: Partial<CourseSearch>) => void }

/** Who takes or teaches the course; how far the chosen one is, beside them. */
export function PeopleTab({ course, search, onChange }: Props) {
  const { t } = useTranslation('learning')
  const navigate = useNavigate()
  const people = usePeople(course.id, peopleQuery(search))
  // Below this width there is no room for the panel: a row opens a page.
  const wide = useMediaQuery('(min-width: 1024px)')
  const isTeachers = search.tab === 'teachers'
  const selected = wide && !isTeachers ? people.rows.find(({ id }) => id === search.student) : undefined
  const columns = useMemberColumns({ isTeachers, isNarrow: !!selected })

  const open = useCallback(
    (member: Member) => {
      if (wide) onChange({ student: member.id })
      else void navigate({ to: '/learners/$id', params: { id: member.id }, search: { course: course.id } as never })
    },
    [wide, onChange, navigate, course.id],
  )
  const close = useCallback(() => onChange({ student: undefined }), [onChange])
  // While the panel is open it follows the row that the keyboard walks to.
  const follow = (event: FocusEvent<HTMLElement>) => {
    const index = event.target.closest<HTMLElement>('[data-index]')?.dataset.index
    const row = index === undefined ? undefined : people.rows[Number(index)]
    if (selected && row && row.id !== selected.id) onChange({ student: row.id })
  }

  if (people.isPending) return <SkeletonRows rows={14} />
  if (people.isError && people.rows.length === 0) return <ErrorState error={people.error} onRetry={() => void people.refetch()} />
  return (
    <div className="flex min-h-0 flex-1">
      <div className="flex min-w-0 flex-1 flex-col" onFocus={follow}>
        <DataTable
          label={t(`tab.${search.tab}`)}
          columns={columns}
          rows={people.rows}
          rowKey={rowKey}
          {...(isTeachers ? {} : { onOpen: open })}
          onClose={selected ? close : undefined}
          selected={selected?.id}
          phone={phone}
          total={people.total}
          hasMore={people.hasNextPage}
          onEnd={people.more}
          empty={<Nobody search={search} onReset={() => onChange({ q: undefined, group: undefined })} />}
        />
      </div>
      {selected && <ProgressPanel key={selected.id} course={course} member={selected} onClose={close} />}
    </div>
  )
}

function Nobody({ search, onReset }: { search: CourseSearch; onReset: () => void }) {
  const { t } = useTranslation('learning')
  if (search.q || search.group) {
    return <Empty icon={<SearchX />} title={t('people.none')} sub={t('none.sub')} action={<Button onClick={onReset}>{t('none.reset')}</Button>} />
  }
  const isTeachers = search.tab === 'teachers'
  return <Empty icon={<Users />} title={t(isTeachers ? 'people.noTeachers' : 'people.noStudents')} sub={t(isTeachers ? 'people.noTeachersSub' : 'people.noStudentsSub')} />
}
