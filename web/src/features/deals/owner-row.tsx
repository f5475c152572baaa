import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '@/ui/avatar'
import { PersonMenu } from '@/ui/person-menu'
import { FactRow } from './fact-row'
import { useOwners } from './queries'
import type { Ref } from './types'

type Props = { value: Ref | null; onPick: ((chosen: Ref | null) => void) | undefined }

/** Who leads the deal. */
export function OwnerRow({ value, onPick }: Props) {
  const { t } = useTranslation('deals')
  const [open, setOpen] = useState(false)
  const owners = useOwners(open)
  const shown = value ? (
    <span className="flex min-w-0 items-center gap-1.5">
      <Avatar name={value.name} size={18} />
      <span className="truncate">{value.name}</span>
    </span>
  ) : (
    <span className="text-ink-3">{t('owner.none')}</span>
  )
  const label = t('field.ownerId')
  if (!onPick) {
    return (
      <FactRow label={label}>
        <span className="block py-[5px]">{shown}</span>
      </FactRow>
    )
  }
  return (
    <FactRow label={label}>
      <PersonMenu
        trigger={
          <button
            type="button"
            aria-label={`${label}: ${value?.name ?? t('owner.none')}. ${t('edit.button')}`}
            className="-mx-1.5 flex min-h-[30px] w-full min-w-0 items-center rounded-md px-1.5 text-left hover:bg-hover data-popup-open:bg-press max-md:min-h-10"
          >
            {shown}
          </button>
        }
        people={owners.data}
        chosen={value?.id}
        onPick={onPick}
        nobody={t('owner.none')}
        onOpen={setOpen}
      />
    </FactRow>
  )
}
