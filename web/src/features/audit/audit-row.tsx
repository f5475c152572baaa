import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '@/api/types'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { Avatar } from '@/ui/avatar'
import { actionText, titleOf } from './action-text'
import { Changes } from './changes'

/** One line; opens to what was before and after. */
export function AuditRow({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const detailsId = useId()
  const actor = entry.actor.name ?? t(`actor.${entry.actor.kind}`)
  return (
    <li>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={detailsId}
        onClick={() => setOpen((value) => !value)}
        className="flex w-full items-center gap-3 px-4 py-2.5 text-left outline-offset-[-2px] hover:bg-hover"
      >
        <Avatar name={actor} size={28} />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium">{actor}</span>
          <span className="block truncate text-xs text-ink-2">
            {actionText(entry.action, t)}
            {/* Who signed in or out is who stands above. */}
            {entry.kind !== 'session' && (
              <>
                {' · '}
                {t(`kind.${entry.kind}`, { defaultValue: entry.kind })}
                {entry.title && <span className="text-ink">: {titleOf(entry, t)}</span>}
              </>
            )}
          </span>
        </span>
        <time dateTime={entry.at} className="num shrink-0 text-xs text-ink-2">
          {format.dateTime(entry.at)}
        </time>
        <ChevronRight
          className={cn('size-4 shrink-0 text-ink-3 transition-[rotate] duration-100', open && 'rotate-90')}
          aria-hidden
        />
      </button>
      <div id={detailsId} hidden={!open}>
        {open && <Changes entry={entry} />}
      </div>
    </li>
  )
}
