import { ShieldCheck } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan, useMe } from '@/api/me'
import type { Member, Role } from '@/api/types'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { useNow } from '@/lib/use-now'
import { Avatar } from '@/ui/avatar'
import { Pill } from '@/ui/pill'
import { MemberMenu } from './member-menu'
import { ROLE_HUE } from './queries'

const ActivityDialog = lazy(() => import('./activity-dialog').then((module) => ({ default: module.ActivityDialog })))

/** Seen within two minutes counts as here. */
const HERE = 120_000

export function MemberRow({ member }: { member: Member }) {
  const { t } = useTranslation('team')
  const format = useFormat()
  const now = useNow()
  const { user } = useMe()
  const may = useCan('team:manage')
  const mayLook = useCan('audit:read')
  const [looking, setLooking] = useState(false)
  const self = member.id === user.id
  // Nobody changes themselves, and only an owner touches owners.
  const editable = !self && (member.role !== 'owner' || user.role === 'owner')
  const here = self || (member.lastSeenAt && now - new Date(member.lastSeenAt).getTime() < HERE)
  const seen = here ? t('here') : member.lastSeenAt ? format.ago(member.lastSeenAt) : t('never')
  return (
    <li className="flex items-center gap-3 px-3.5 py-2.5">
      <span className={cn('relative', member.disabled && 'grayscale')}>
        <Avatar name={member.name} size={34} />
        {here && <span className="absolute right-0 bottom-0 size-2.5 rounded-full bg-good ring-2 ring-raised" />}
      </span>
      <div className="min-w-0 flex-1">
        <div className="flex items-center gap-x-2 leading-[18px] max-md:flex-wrap">
          {mayLook ? (
            <button
              type="button"
              aria-haspopup="dialog"
              title={t('activity.title')}
              onClick={() => setLooking(true)}
              className="truncate rounded font-medium hover:underline"
            >
              {member.name}
            </button>
          ) : (
            <span className="truncate font-medium">{member.name}</span>
          )}
          {self && <span className="text-2xs whitespace-nowrap text-ink-3">{t('you')}</span>}
          {member.totpEnabled ? (
            <ShieldCheck role="img" className="size-3.5 shrink-0 text-good" aria-label={t('totpOn')} />
          ) : (
            <span className="text-2xs font-medium whitespace-nowrap text-warn-ink">{t('totpOff')}</span>
          )}
        </div>
        <div className="truncate text-xs text-ink-2">{member.email}</div>
      </div>
      <span className="text-xs whitespace-nowrap text-ink-3 max-md:hidden">{seen}</span>
      <span className="w-[118px] max-md:w-auto">
        <Pill h={member.disabled ? 20 : ROLE_HUE[member.role as Role]} dot={false}>
          {member.disabled ? t('disabled') : t(`common:role.${member.role}`)}
        </Pill>
      </span>
      {looking && (
        <Suspense>
          <ActivityDialog member={member} seen={seen} onClose={() => setLooking(false)} />
        </Suspense>
      )}
      {may && (editable ? <MemberMenu member={member} /> : <span className="w-7" />)}
    </li>
  )
}
