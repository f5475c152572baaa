import { useQuery } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu } from '@/ui/menu'
import { FactRow } from './fact-row'
import { lossReasonsQuery } from './queries'
import type { Ref } from './types'

type Props = { value: Ref | null; onPick: ((chosen: Ref | null) => void) | undefined }

/** Why the deal was lost. */
export function LossRow({ value, onPick }: Props) {
  const { t } = useTranslation('deals')
  const [open, setOpen] = useState(false)
  const reasons = useQuery({ ...lossReasonsQuery, enabled: open })
  const label = t('field.lossReasonId')
  const shown = value?.name ?? t('loss.unsaid')
  if (!onPick) {
    return (
      <FactRow label={label}>
        <span className="block py-[5px]">{shown}</span>
      </FactRow>
    )
  }
  return (
    <FactRow label={label}>
      <Menu.Root open={open} onOpenChange={setOpen}>
        <Menu.Trigger
          aria-label={`${label}: ${shown}. ${t('edit.button')}`}
          className="-mx-1.5 flex min-h-[30px] w-full min-w-0 items-center rounded-md px-1.5 text-left hover:bg-hover data-popup-open:bg-press max-md:min-h-10"
        >
          {shown}
        </Menu.Trigger>
        <Menu.Popup>
          {reasons.data?.items.map(({ id, name }) => (
            <Menu.Item key={id} onClick={() => onPick({ id, name })}>
              <span className="min-w-0 flex-1 truncate">{name}</span>
              {id === value?.id && <Check aria-hidden />}
            </Menu.Item>
          ))}
        </Menu.Popup>
      </Menu.Root>
    </FactRow>
  )
}
