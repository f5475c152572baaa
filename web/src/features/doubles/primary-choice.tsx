import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Choice, Choices } from './choice'
import type { Mergeable } from './mergeable'

type Props = { records: Mergeable[]; primary: string; onChange: (id: string) => void }

/** Which of the records stays. */
export function PrimaryChoice({ records, primary, onChange }: Props) {
  const { t } = useTranslation('doubles')
  const f = useFormat()
  const name = useId()
  return (
    <Choices legend={t('primary.label')} columns={records.length}>
      {records.map((record) => (
        <Choice key={record.id} name={name} isChosen={record.id === primary} onChoose={() => onChange(record.id)}>
          <span className="block font-medium break-words">{record.name}</span>
          <span className="block text-xs text-ink-2">
            {[t('record.created', { day: f.day(record.createdAt) }), record.isStudent && t('record.student'), record.openDealsCount > 0 && t('record.deals', { count: record.openDealsCount, n: f.num(record.openDealsCount) })]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </Choice>
      ))}
    </Choices>
  )
}
