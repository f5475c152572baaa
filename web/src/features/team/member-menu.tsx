import { Check, MoreHorizontal, UserRoundCheck, UserRoundX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api/me'
import type { Member, Role } from '@/api/types'
import { Button } from '@/ui/button'
import { Menu } from '@/ui/menu'
import { toast } from '@/ui/toast'
import { INVITABLE } from './queries'
import { useEditMember } from './use-edit-member'

/** Change the role, close or open access; both can be taken back. */
export function MemberMenu({ member }: { member: Member }) {
  const { t } = useTranslation('team')
  const edit = useEditMember(member)
  const { user } = useMe()
  const roles: Role[] = user.role === 'owner' ? ['owner', ...INVITABLE] : INVITABLE

  const change = async (patch: Partial<Pick<Member, 'role' | 'disabled'>>, said: string) => {
    const before = { role: member.role, disabled: member.disabled }
    if (await edit(patch)) toast(said, { undo: () => void edit(before) })
  }

  return (
    <Menu.Root>
      <Menu.Trigger
        render={<Button variant="ghost" size="icon" aria-label={t('actions', { name: member.name })} />}
      >
        <MoreHorizontal aria-hidden />
      </Menu.Trigger>
      <Menu.Popup align="end">
        <Menu.Label>{t('role')}</Menu.Label>
        {roles.map((role) => {
          const name = t(`common:role.${role}`)
          const current = role === member.role
          return (
            <Menu.Item
              key={role}
              disabled={current}
              onClick={() => void change({ role }, t('roleChanged', { name: member.name, role: name }))}
            >
              <Check className={current ? undefined : 'invisible'} aria-hidden />
              {name}
            </Menu.Item>
          )
        })}
        <Menu.Sep />
        {member.disabled ? (
          <Menu.Item onClick={() => void change({ disabled: false }, t('enabledDone', { name: member.name }))}>
            <UserRoundCheck aria-hidden />
            {t('enable')}
          </Menu.Item>
        ) : (
          <Menu.Item danger onClick={() => void change({ disabled: true }, t('disabledDone', { name: member.name }))}>
            <UserRoundX aria-hidden />
            {t('disable')}
          </Menu.Item>
        )}
      </Menu.Popup>
    </Menu.Root>
  )
}
