import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOwners } from '@/api/owners'
import { cn } from '@/lib/cn'
import { Avatar } from '@/ui/avatar'
import { PersonMenu } from '@/ui/person-menu'
import type { Ref } from './types'

type Props = { assignee: Ref | null; onChange: (assignee: Ref | null) => void; className?: string; /** The picture alone. */ compact?: boolean }

/** Who does it. */
export function AssigneeChoice({ assignee, onChange, className, compact }: Props) {
  const { t } = useTranslation('tasks')
  const [open, setOpen] = useState(false)
  const owners = useOwners(open)
  const name = assignee?.name ?? t('assignee.none')
  return (
    <PersonMenu
      people={owners.data}
      chosen={assignee?.id ?? null}
      nobody={t('assignee.none')}
      onPick={onChange}
      onOpen={setOpen}
      align="end"
      trigger={
        <button
          type="button"
          title={name}
          aria-label={`${t('field.assigneeId')}: ${name}`}
          className={cn('relative flex h-7 min-w-0 items-center gap-1.5 rounded-md px-1.5 hover:bg-hover data-popup-open:bg-press max-md:h-10', className)}
        >
          {assignee ? <Avatar name={assignee.name} size={20} /> : <span aria-hidden className="size-5 shrink-0 rounded-full shadow-[inset_0_0_0_1px_var(--line-2)]" />}
          {!compact && <span className={cn('truncate', !assignee && 'text-ink-3')}>{name}</span>}
        </button>
      }
    />
  )
}
