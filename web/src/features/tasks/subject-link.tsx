import { Link } from '@tanstack/react-router'
import { Handshake } from 'lucide-react'
import { cn } from '@/lib/cn'
import { Avatar } from '@/ui/avatar'
import { Logo } from '@/ui/logo'
import { pageOf } from './subjects'
import type { Subject } from './task-draft'

/** The record a task is about. */
export function SubjectLink({ subject, className }: { subject: Subject; className?: string }) {
  const { kind, id, name } = subject
  return (
    <Link
      to={pageOf(subject)}
      params={{ id }}
      title={name}
      onClick={(event) => event.stopPropagation()}
      className={cn('flex min-w-0 items-center gap-1.5 rounded text-ink-2 hover:text-accent-ink', className)}
    >
      {kind === 'contact' ? (
        <Avatar name={name} size={16} />
      ) : kind === 'company' ? (
        <Logo name={name} size={16} />
      ) : (
        <Handshake className="size-3.5 shrink-0 stroke-[1.75] text-ink-3" aria-hidden />
      )}
      <span className="truncate">{name}</span>
    </Link>
  )
}
