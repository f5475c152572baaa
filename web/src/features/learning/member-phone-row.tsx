import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Avatar } from '@/ui/avatar'
import { labelledScore } from './score'
import { Share } from './share'
import type { Member } from './types'

/** Two lines: who and where, how far and how well. */
export function MemberPhoneRow({ member }: { member: Member }) {
  const { t } = useTranslation('learning')
  const f = useFormat()
  const where = member.status === 'active' ? member.groups.join(', ') : t(`standing.${member.status}`)
  return (
    <>
      <Avatar name={member.name} size={36} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{member.name}</span>
        <span className="num block truncate text-xs text-ink-2">{[where, labelledScore(member, t, f.num)].filter(Boolean).join(' · ') || member.email}</span>
      </span>
      {member.roles.includes('student') && (
        <span className="w-24 shrink-0">
          <Share progress={member.progress} isDone={member.completed} className="text-xs" />
        </span>
      )}
    </>
  )
}
