import { Link } from '@tanstack/react-router'
import { Pencil, Plus } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '@/ui/avatar'
import { Button } from '@/ui/button'
import { Logo } from '@/ui/logo'
import { FactRow } from './fact-row'
import { RecordField } from './record-field'
import type { Ref } from './types'

type Props = { kind: 'contact' | 'company'; value: Ref | null; onPick: ((chosen: Ref | null) => void) | undefined }

const ADDRESSES = { contact: '/contacts/$id', company: '/companies/$id' } as const

/** A link to the contact or the company; the pencil picks another. */
export function ReferenceRow({ kind, value, onPick }: Props) {
  const { t } = useTranslation('deals')
  const [editing, setEditing] = useState(false)
  const label = t(`field.${kind}Id`)
  const stop = () => setEditing(false)
  if (editing && onPick) {
    return (
      <FactRow label={label}>
        <Picking
          kind={kind}
          label={label}
          value={value}
          onStop={stop}
          onPick={(chosen) => {
            stop()
            onPick(chosen)
          }}
        />
      </FactRow>
    )
  }
  return (
    <FactRow label={label}>
      {value ? (
        <div className="group/ref flex min-h-[30px] items-center gap-1 max-md:min-h-10">
          <Link
            to={ADDRESSES[kind]}
            params={{ id: value.id }}
            className="flex min-w-0 items-center gap-1.5 rounded font-medium text-accent-ink hover:underline"
          >
            {kind === 'contact' ? <Avatar name={value.name} size={18} /> : <Logo name={value.name} size={18} />}
            <span className="truncate">{value.name}</span>
          </Link>
          {onPick && (
            <Button
              variant="ghost"
              size="icon"
              aria-label={t('edit.of', { field: label })}
              onClick={() => setEditing(true)}
              className="md:opacity-0 md:group-hover/ref:opacity-100 md:focus-visible:opacity-100"
            >
              <Pencil className="size-3.5!" aria-hidden />
            </Button>
          )}
        </div>
      ) : onPick ? (
        <Button variant="ghost" size="sm" className="-ml-2 text-sm text-ink-2 max-md:h-10" onClick={() => setEditing(true)}>
          <Plus aria-hidden />
          {t(`pick.add.${kind}`)}
        </Button>
      ) : (
        <span className="block py-[5px] text-ink-3">—</span>
      )}
    </FactRow>
  )
}

type PickingProps = { kind: 'contact' | 'company'; label: string; value: Ref | null; onPick: (chosen: Ref | null) => void; onStop: () => void }

function Picking({ kind, label, value, onPick, onStop }: PickingProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
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
    <div role="group" aria-label={label} onBlur={leave} onKeyDownCapture={onKeyDown}>
      <RecordField kind={kind} label={label} value={value} onChange={onPick} inputRef={input} isImmediate />
    </div>
  )
}
