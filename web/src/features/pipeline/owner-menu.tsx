import { Check, UserRound, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api/me'
import { useOwners } from '@/features/deals'
import { Avatar } from '@/ui/avatar'
import { Menu } from '@/ui/menu'
import { OwnerButton } from './owner-button'
import { MINE } from './search'

type Props = { value: string | undefined; shown: string; onChange: (owner: string | undefined) => void }

export function OwnerMenu({ value, shown, onChange }: Props) {
  const { t } = useTranslation('pipeline')
  const { user } = useMe()
  const others = useOwners().data?.filter(({ id }) => id !== user.id) ?? []
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger render={<OwnerButton shown={shown} />} />
      <Menu.Popup align="end">
        <Menu.Item onClick={() => onChange(undefined)}>
          <Users aria-hidden />
          <span className="flex-1">{t('owner.all')}</span>
          {value === undefined && <Check aria-hidden />}
        </Menu.Item>
        <Menu.Item onClick={() => onChange(MINE)}>
          <UserRound aria-hidden />
          <span className="flex-1">{t('owner.mine')}</span>
          {value === MINE && <Check aria-hidden />}
        </Menu.Item>
        {others.length > 0 && <Menu.Sep />}
        {others.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => onChange(id)}>
            <Avatar name={name} size={20} />
            <span className="min-w-0 flex-1 truncate">{name}</span>
            {id === value && <Check aria-hidden />}
          </Menu.Item>
        ))}
      </Menu.Popup>
    </Menu.Root>
  )
}
