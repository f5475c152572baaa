import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Share } from './share'
import { SourceTile } from './source-tile'
import type { Learner } from './types'

/** Two lines: who and whose, how far. */
export function LearnerPhoneRow({ learner }: { learner: Learner }) {
  const { t } = useTranslation('learning')
  const f = useFormat()
  const { contact, status, courses, progress } = learner
  const facts = [
    status !== 'active' && t(`account.${status}`),
    contact ? contact.name : t('contact.none'),
    t('learners.courses', { count: courses, n: f.num(courses) }),
  ]
  return (
    <>
      <SourceTile of={learner} size={36} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{learner.name}</span>
        <span className="num block truncate text-xs text-ink-2">{facts.filter(Boolean).join(' · ')}</span>
      </span>
      <span className="w-24 shrink-0">
        <Share progress={progress} className="text-xs" />
      </span>
    </>
  )
}
