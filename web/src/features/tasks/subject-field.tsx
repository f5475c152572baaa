import { useTranslation } from 'react-i18next'
import { RecordPicker } from '@/ui/record-picker'
import type { Subject } from './task-draft'
import { choiceOf, subjectOf, useSubjectSearch } from './use-subject-search'

type Props = { value: Subject | null; onChange: (subject: Subject | null) => void; className?: string }

/** Whom or what the task is about: a contact, a company or a deal. */
export function SubjectField({ value, onChange, className }: Props) {
  const { t } = useTranslation('tasks')
  const search = useSubjectSearch()
  return (
    <RecordPicker
      {...search}
      label={t('field.subject')}
      placeholder={t('subject.placeholder')}
      clearLabel={t('subject.clear')}
      none={search.text.trim() ? t('subject.nothing') : t('subject.type')}
      value={value && choiceOf(value)}
      onChange={(choice) => onChange(choice && subjectOf(choice))}
      {...(className && { className })}
    />
  )
}
