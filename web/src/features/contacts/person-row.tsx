import { Link } from '@tanstack/react-router'
import { readablePhone } from '@/lib/phone'
import { Avatar } from '@/ui/avatar'
import type { Contact } from './types'

/** A colleague: the position, else the way to reach them. */
export function PersonRow({ contact }: { contact: Contact }) {
  const { id, name, position, phones, emails } = contact
  const reach = phones[0] ? readablePhone(phones[0]) : emails[0]
  return (
    <li>
      <Link to="/contacts/$id" params={{ id }} className="-mx-2 flex min-h-[46px] items-center gap-2.5 rounded-md px-2 py-1 hover:bg-hover">
        <Avatar name={name} size={28} />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium">{name}</span>
          <span className="block truncate text-xs text-ink-2">{[position, reach].filter(Boolean).join(' · ') || '—'}</span>
        </span>
      </Link>
    </li>
  )
}
