import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { LiveSearch } from '@/ui/live-search'
import { Choice } from './choice'
import type { CourseSearch } from './search'
import type { CourseCard } from './types'

type Props = { course: CourseCard; search: CourseSearch; onChange: (patch: Partial<CourseSearch>) => void }

/** Role, group, and a part of the name. */
export function PeopleFilters({ course, search, onChange }: Props) {
  const { t } = useTranslation('learning')
  const find = useCallback((q: string | undefined) => onChange({ q }), [onChange])
  const groups = course.groups.map(({ remoteId, name }) => ({ v: remoteId, label: name }))
  return (
    <div className="ml-auto flex shrink-0 items-center gap-1.5 max-md:ml-0 max-md:h-12 max-md:overflow-x-auto max-md:px-3 max-md:pb-2">
      {search.tab === 'students' && (
        <Choice
          label={t('filter.role')}
          any={t('filter.onlyStudents')}
          value={search.role}
          options={[{ v: 'all', label: t('filter.everybody') }]}
          onChange={(role) => onChange({ role, student: undefined })}
        />
      )}
      {groups.length > 0 && (
        <Choice label={t('filter.group')} any={t('filter.anyGroup')} value={search.group} options={groups} onChange={(group) => onChange({ group, student: undefined })} />
      )}
      <LiveSearch label={t('people.search')} placeholder={t('people.placeholder')} value={search.q} onChange={find} className="w-48 shrink-0 max-md:order-first max-md:w-44" />
    </div>
  )
}
