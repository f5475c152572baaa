import { Link } from '@tanstack/react-router'
import { ArrowRight, Handshake, Pin } from 'lucide-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan, useMe } from '@/api/me'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { EntryBody } from './entry-body'
import { EntryEditor } from './entry-editor'
import { EntryMenu } from './entry-menu'
import { entryWords } from './entry-words'
import { lookOf } from './look'
import { type Entry, isCommunication } from './types'
import type { EntryActions } from './use-entry-actions'

type Props = {
  entry: Entry
  actions: EntryActions
  onReopen: (id: string) => void
  /** On a deal's own card its name says nothing. */
  withDeal: boolean
  /** The rail goes on below it. */
  isLast: boolean
  /** Among the pinned the day is told, too. */
  withDay?: boolean
}

/** One thing that happened: who, what, when; below it what was said. */
export const EntryRow = memo(function EntryRow({ entry, actions, onReopen, withDeal, isLast, withDay }: Props) {
  const { t } = useTranslation('timeline')
  const f = useFormat()
  const { user } = useMe()
  const may = useCan('crm:write')
  const [isEditing, setEditing] = useState(false)
  const { icon: Icon, hue } = lookOf(entry)
  const { kind, actor, deal, isPinned } = entry
  const isStored = entry.version > 0
  const isOwn = actor?.id === user.id
  const hasMenu = may && isStored && (isCommunication(entry) || kind === 'task')
  const time = kind === 'payment' ? null : withDay ? f.dateTime(entry.at) : f.time(entry.at)
  return (
    <li className="group/entry relative flex gap-3 pb-4">
      {!isLast && <span aria-hidden className="absolute top-8 bottom-0 left-[13px] w-px bg-line-2" />}
      <span
        aria-hidden
        className={cn('relative flex size-[27px] shrink-0 items-center justify-center rounded-full [&_svg]:size-3.5 [&_svg]:stroke-[1.75]', hue === undefined ? 'bg-press text-ink-2' : 'tone')}
        style={hue === undefined ? undefined : { ['--h' as string]: hue }}
      >
        <Icon />
      </span>
      <div className={cn('min-w-0 flex-1 pt-[3px]', !isStored && isCommunication(entry) && 'opacity-60')}>
        <div className="flex items-start gap-2">
          <p className="min-w-0 flex-1 break-words text-ink-2">
            {actor && <span className="font-medium text-ink">{actor.name}</span>}
            {actor && ' · '}
            {kind === 'move' ? (
              <MoveWords entry={entry} withDeal={withDeal} />
            ) : (
              <span className={cn(!actor && 'inline-block first-letter:uppercase')}>{entryWords(entry, t, f)}</span>
            )}
            {kind === 'task' && <span className="text-ink"> {t('quoted', { title: entry.title ?? '' })}</span>}
          </p>
          {isPinned && <Pin className="mt-1 size-3.5 shrink-0 stroke-[1.75] text-warn-ink" role="img" aria-label={t('pinned')} />}
          <span className="relative flex h-5 shrink-0 items-center">
            {time && (
              <time dateTime={entry.at} className={cn('num text-xs text-ink-2', hasMenu && 'md:group-focus-within/entry:invisible md:group-hover/entry:invisible')}>
                {time}
              </time>
            )}
            {hasMenu && <EntryMenu entry={entry} isOwn={isOwn} actions={actions} onEdit={() => setEditing(true)} onReopen={onReopen} />}
          </span>
        </div>
        {kind === 'move' && (
          <p className="mt-1 flex flex-wrap items-center gap-1.5">
            {entry.fromStage && (
              <>
                <StageName>{entry.fromStage}</StageName>
                <ArrowRight className="size-3.5 stroke-[1.75] text-ink-3" role="img" aria-label={t('movedTo')} />
              </>
            )}
            <StageName isNow>{entry.toStage ?? ''}</StageName>
            {entry.durationSeconds ? <span className="num text-xs text-ink-2">{t('stood', { time: standing(entry.durationSeconds, f) })}</span> : null}
          </p>
        )}
        {isEditing ? (
          <EntryEditor entry={entry} onSave={(text, seen) => actions.rewrite(entry, text, seen)} onClose={() => setEditing(false)} />
        ) : (
          <EntryBody entry={entry} />
        )}
        {withDeal && deal && kind !== 'move' && (
          <Link to="/deals/$id" params={{ id: deal.id }} className="mt-1 inline-flex max-w-full items-center gap-1.5 rounded text-xs text-ink-2 hover:text-accent-ink">
            <Handshake className="size-3.5 shrink-0 stroke-[1.75]" aria-hidden />
            <span className="truncate">{deal.name}</span>
          </Link>
        )}
      </div>
    </li>
  )
})

/** «сделка «Годовой абонемент» перешла на этап» */
function MoveWords({ entry: { deal, fromStage }, withDeal }: { entry: Entry; withDeal: boolean }) {
  const { t } = useTranslation('timeline')
  return (
    <>
      {t('move.deal')}
      {withDeal && deal && (
        <>
          {' '}
          <Link to="/deals/$id" params={{ id: deal.id }} className="rounded text-ink underline decoration-line-2 underline-offset-2 hover:text-accent-ink">
            {t('quoted', { title: deal.name })}
          </Link>
        </>
      )}{' '}
      {t(fromStage ? 'move.moved' : 'move.created')}
    </>
  )
}

const StageName = ({ children, isNow }: { children: string; isNow?: boolean }) => (
  <span className={cn('inline-flex h-5 max-w-full items-center truncate rounded-[5px] px-1.5 text-xs font-medium', isNow ? 'bg-accent-soft text-accent-ink' : 'bg-press text-ink-2')}>
    {children}
  </span>
)

const DAY = 86_400
/** Days once there are any: nobody counts the minutes of a week. */
const standing = (seconds: number, f: { duration: (seconds: number) => string; lang: string }): string =>
  seconds < DAY ? f.duration(seconds) : new Intl.NumberFormat(f.lang, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(Math.round(seconds / DAY))
