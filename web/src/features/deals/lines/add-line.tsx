import { Plus } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { type Choice, RecordPicker } from '@/ui/record-picker'
import type { DraftField } from './line-draft'
import type { LinePatch } from './queries'
import { useProductSearch } from './use-product-search'

type Props = {
  currency: string
  /** `focus`: what is to be typed next. */
  onAdd: (patch: LinePatch, focus: DraftField) => void
}

/** A button that turns into a search of what is sold; what is typed can also become a line of its own. */
export function AddLine({ currency, onAdd }: Props) {
  const { t } = useTranslation('deals')
  const [picking, setPicking] = useState(false)
  if (picking) return <Picking currency={currency} onAdd={onAdd} onStop={() => setPicking(false)} />
  return (
    <Button variant="ghost" size="sm" className="-ml-2 text-sm text-ink-2 max-md:h-10" onClick={() => setPicking(true)}>
      <Plus aria-hidden />
      {t('lines.add')}
    </Button>
  )
}

function Picking({ currency, onAdd, onStop }: Props & { onStop: () => void }) {
  const { t } = useTranslation('deals')
  const { field, currencyOf } = useProductSearch()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const pick = (choice: Choice | null) => {
    if (!choice) return
    onStop()
    if (choice.id === '') return onAdd({ name: choice.name }, 'price')
    // A price in another currency says nothing here: it is typed.
    const isForeign = currencyOf(choice.id) !== currency
    onAdd({ productId: choice.id, ...(isForeign && { priceMinor: 0 }) }, isForeign ? 'price' : 'quantity')
  }
  const leave = (event: FocusEvent<HTMLElement>) => {
    // The list stands outside; choosing from it is not leaving.
    const to = event.relatedTarget
    if (to instanceof Element && (event.currentTarget.contains(to) || to.closest('[role=listbox], [role=option], [role=presentation]'))) return
    onStop()
  }
  // Before the field sees it: there the first Escape closes the list, and the second would empty the choice.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || input.current?.getAttribute('aria-expanded') === 'true') return
    event.stopPropagation()
    onStop()
  }
  return (
    <div role="group" aria-label={t('lines.add')} onBlur={leave} onKeyDownCapture={onKeyDown} className="py-1">
      <RecordPicker
        {...field}
        inputRef={input}
        label={t('lines.pick')}
        placeholder={t('lines.pick')}
        value={null}
        onChange={pick}
        isImmediate
        clearLabel={t('pick.clear')}
        none={t('lines.nothing')}
        create={(name) => t('lines.free', { name })}
      />
    </div>
  )
}
