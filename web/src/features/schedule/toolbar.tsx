import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Segmented } from '@/ui/segmented'
import { Select } from '@/ui/select'
import type { countStates } from './layout'
import { Legend } from './legend'
import { useBranches } from './queries'
import type { ScheduleSearch } from './search'

type Props = {
  search: ScheduleSearch
  onChange: (patch: Partial<ScheduleSearch>) => void
  summary: ReturnType<typeof countStates>
}

/** Rows, branch, the way to what is wrong, legend. */
export function Toolbar({ search, onChange, summary }: Props) {
  const { t } = useTranslation('schedule')
  const f = useFormat()
  const branches = useBranches()
  const first = summary.troubles[0]
  return (
    <div className="flex min-h-11 shrink-0 items-center gap-3 border-b border-line px-4 text-xs text-ink-2 max-md:overflow-x-auto max-md:py-1">
      <Segmented
        label={t('rows')}
        value={search.by}
        onChange={(by) => onChange({ by })}
        items={[
          { v: 'room', label: t('by.room') },
          { v: 'teacher', label: t('by.teacher') },
        ]}
      />
      {branches.data && branches.data.length > 1 && (
        <Select
          aria-label={t('branch')}
          value={search.branch ?? ''}
          onChange={(event) => onChange({ branch: event.target.value || undefined })}
          className="w-40 shrink-0"
        >
          <option value="">{t('allBranches')}</option>
          {branches.data.map((branch) => (
            <option key={branch.id} value={branch.id}>
              {branch.name}
            </option>
          ))}
        </Select>
      )}
      {first && (
        <button
          type="button"
          onClick={() => onChange({ day: first.day })}
          className="inline-flex h-7 shrink-0 items-center gap-1.5 rounded-md px-2 font-medium whitespace-nowrap text-warn-ink hover:bg-hover"
        >
          <TriangleAlert className="size-3.5" aria-hidden />
          {t('troubles', { count: summary.troubles.length, n: f.num(summary.troubles.length) })}
        </button>
      )}
      <Legend counts={summary.counts} />
    </div>
  )
}
