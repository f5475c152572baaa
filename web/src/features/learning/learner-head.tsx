import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Avatar } from '@/ui/avatar'
import { ContactLink } from './contact-link'
import { Figure } from './figure'
import { FreshLine } from './fresh-line'
import { LastSeen } from './last-seen'
import { SourceTile } from './source-tile'
import { AccountPill } from './standing'
import type { LearnerCard } from './types'

/** Whose account it is, on which platform, and how it stands. */
export function LearnerHead({ learner }: { learner: LearnerCard }) {
  const { t } = useTranslation('learning')
  const f = useFormat()
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2.5 border-b border-line px-4 py-3">
      <Avatar name={learner.name} size={44} />
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="flex min-w-0 items-center gap-2 text-lg font-semibold tracking-[-0.014em]">
          <span className="truncate">{learner.name}</span>
          <AccountPill status={learner.status} />
        </h2>
        <p className="flex min-w-0 items-center gap-1.5 text-ink-2">
          <SourceTile of={learner} size={14} />
          <span className="truncate">{learner.email ?? t('learners.noEmail')}</span>
        </p>
        <FreshLine of={learner} className="mt-0.5" />
      </div>
      <dl className="flex gap-7 max-md:w-full max-md:justify-between">
        <Figure label={t('column.contact')} className="min-w-0 max-w-56">
          <ContactLink {...learner} />
        </Figure>
        <Figure label={t('column.courses')}>{f.num(learner.courses)}</Figure>
        <Figure label={t('column.seen')}>
          <LastSeen at={learner.lastAccessAt} />
        </Figure>
      </dl>
    </div>
  )
}
