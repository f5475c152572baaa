import { KIND_ICONS } from '@/features/integrations'
import { Avatar } from '@/ui/avatar'
import { Logo } from '@/ui/logo'
import type { Conflict } from './types'

/** A person's initials, a company's letter, the sign of anything else. */
export function RecordFace({ conflict, size }: { conflict: Conflict; size: number }) {
  const { kind, title } = conflict
  if (kind === 'contacts') return <Avatar name={title} size={size} />
  if (kind === 'companies') return <Logo name={title || '?'} size={size} />
  const Icon = KIND_ICONS[kind]
  return (
    <span aria-hidden className="inline-flex shrink-0 items-center justify-center rounded-[28%] bg-press text-ink-2" style={{ width: size, height: size }}>
      <Icon className="size-1/2 stroke-[1.75]" />
    </span>
  )
}
