import { Link } from '@tanstack/react-router'
import { Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { useNow } from '@/lib/use-now'
import { Button } from '@/ui/button'
import { CARDS, type Merge } from './kind'

type Props = { merge: Merge; busy: boolean; onUndo: ((id: string) => void) | undefined }

export function MergeRow({ merge, busy, onUndo }: Props) {
  const { t } = useTranslation('doubles')
  const f = useFormat()
  const now = useNow()
  const { id, kind, primary, duplicates, moved, by, createdAt, undoneAt, undoUntil } = merge
  const open = undoUntil !== null && undoUntil !== undefined && new Date(undoUntil).getTime() > now
  const moves = Object.entries(moved).map(([what, count]) => t(`moves.${what}`, { n: f.num(count), defaultValue: `${what}: ${count}` }))
  const told = [f.dateTime(createdAt), by?.name, moves.join(', ')].filter(Boolean).join(' · ')
  return (
    <li className="flex min-h-[60px] items-center gap-3 py-2.5 max-md:flex-wrap">
      <div className="min-w-0 flex-1 max-md:basis-full">
        <p className="break-words">
          {t('merges.gone', { names: duplicates.map(({ name }) => name).join(', ') })}{' '}
          <Link to={CARDS[kind]} params={{ id: primary.id }} className="rounded font-medium underline underline-offset-2">
            {primary.name}
          </Link>
        </p>
        <p className="text-xs text-ink-2">{told}</p>
      </div>
      {undoneAt ? (
        <span className="shrink-0 text-xs text-ink-2">{t('merges.undone', { day: f.day(undoneAt) })}</span>
      ) : open && onUndo ? (
        <Button size="sm" className="max-md:h-10" busy={busy} title={t('merges.until', { day: f.day(undoUntil) })} onClick={() => onUndo(id)}>
          <Undo2 aria-hidden />
          {t('merges.undo')}
        </Button>
      ) : (
        !open && <span className="shrink-0 text-xs text-ink-2">{t('merges.late')}</span>
      )}
    </li>
  )
}
