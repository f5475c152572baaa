import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import { isProblem } from '@/lib/problem'
import type { Choice } from '@/ui/record-picker'
import { toast } from '@/ui/toast'
import { CompanyPicker } from './company-picker'
import { refresh } from './refresh'
import type { Ref } from './types'
import { madeCompany } from './use-company-picker'

type Props = { label: string; value: Ref | null; onPick: (chosen: Ref | null) => void; onStop: () => void }

/** The picker in the place of the link, while another company is chosen or named. */
export function CompanyChoice({ label, value, onPick, onStop }: Props) {
  const { t } = useTranslation('contacts')
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  const choose = useMutation({
    mutationFn: (chosen: Choice | null) => (chosen ? madeCompany(chosen) : Promise.resolve(null)),
    onSuccess: (company, chosen) => {
      if (chosen?.id === '') refresh(client, 'company')
      onPick(company)
    },
    onError: (error) => {
      const refused = isProblem(error) ? error.errors[0]?.detail : undefined
      toast(refused ?? describeError(error, t).sentence, { tone: 'bad' })
    },
    onSettled: onStop,
  })
  const leave = (event: FocusEvent<HTMLElement>) => {
    // The list stands outside; choosing from it is not leaving.
    const to = event.relatedTarget
    if (to instanceof Element && (event.currentTarget.contains(to) || to.closest('[role=listbox], [role=option], [role=presentation]'))) return
    if (!choose.isPending) onStop()
  }
  // Before the field sees it: there the first Escape closes the list, and the second would empty the choice.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || input.current?.getAttribute('aria-expanded') === 'true') return
    event.stopPropagation()
    onStop()
  }
  return (
    <div role="group" aria-label={label} onBlur={leave} onKeyDownCapture={onKeyDown}>
      <CompanyPicker label={label} value={value} onChange={(chosen) => choose.mutate(chosen)} inputRef={input} isImmediate />
    </div>
  )
}
