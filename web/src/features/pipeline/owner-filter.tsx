import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOwners } from '@/features/deals'
import { OwnerButton } from './owner-button'
import { MINE } from './search'

const load = () => import('./owner-menu')
const OwnerMenu = lazy(() => load().then((module) => ({ default: module.OwnerMenu })))

type Props = { value: string | undefined; onChange: (owner: string | undefined) => void }

/** «Все», «Мои», or those of one member. The menu comes with the first click. */
export function OwnerFilter({ value, onChange }: Props) {
  const { t } = useTranslation('pipeline')
  const [opened, setOpened] = useState(false)
  const owners = useOwners(value !== undefined && value !== MINE)
  const member = owners.data?.find(({ id }) => id === value)
  const shown = value === undefined ? t('owner.all') : value === MINE ? t('owner.mine') : (member?.name ?? t('owner.one'))
  const button = (
    <OwnerButton
      shown={shown}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={() => setOpened(true)}
    />
  )
  if (!opened) return button
  return (
    <Suspense fallback={button}>
      <OwnerMenu value={value} shown={shown} onChange={onChange} />
    </Suspense>
  )
}
