import { useTranslation } from 'react-i18next'
import type { Member } from '@/api/types'
import { Card } from '@/ui/card'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { MemberRow } from './member-row'

export function Members({ members }: { members: Member[] | undefined }) {
  const { t } = useTranslation('team')
  return (
    <section aria-labelledby="members">
      <h2 id="members" className="mb-2 flex h-7 items-center font-semibold">
        {t('members')}
      </h2>
      <Card>
        {members ? (
          <ul className="divide-y divide-line">
            {members.map((member) => (
              <MemberRow key={member.id} member={member} />
            ))}
          </ul>
        ) : (
          <SkeletonRows rows={4} />
        )}
      </Card>
    </section>
  )
}
