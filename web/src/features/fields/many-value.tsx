import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LazyMenu } from '@/ui/lazy-menu'
import type { Field } from './types'
import { ValueButton } from './value-button'

type Props = { field: Field; value: unknown; read: (value: unknown) => string; onPick: (value: string[] | null) => void }

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])

/** Several of a few; written once, when the menu is closed. */
export function ManyValue({ field, value, read, onPick }: Props) {
  const { t } = useTranslation('fields')
  const [draft, setDraft] = useState<string[] | null>(null)
  const held = listOf(value)
  const chosen = draft ?? held
  // An option that was taken away since can still be unticked.
  const choices = [...field.options, ...held.filter((one) => !field.options.includes(one))]
  const close = () => {
    setDraft(null)
    if (draft && (draft.length !== held.length || draft.some((one) => !held.includes(one)))) onPick(draft.length > 0 ? draft : null)
  }
  const turn = (option: string, on: boolean) => setDraft(choices.filter((one) => (one === option ? on : chosen.includes(one))))
  return (
    <LazyMenu trigger={ValueButton({ field, shown: read(draft ?? value), action: t('value.edit') })} onOpen={(open) => !open && close()}>
      {(Menu) =>
        choices.map((option) => (
          <Menu.CheckItem key={option} checked={chosen.includes(option)} onCheckedChange={(on) => turn(option, on)}>
            <span className="min-w-0 flex-1 truncate">{option}</span>
          </Menu.CheckItem>
        ))
      }
    </LazyMenu>
  )
}
