import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { useNow } from '@/lib/use-now'
import { Block } from '@/ui/block'
import { Skeleton } from '@/ui/skeleton'
import { useStages } from './queries'
import { StageDot } from './stage-dot'
import { secondsSince, standing } from './standing'
import type { Move } from './types'

/** «Путь сделки»: every move, the latest on top, and how long the deal stood in between. */
export function Way({ moves, className }: { moves: Move[] | undefined; className?: string }) {
  const { t } = useTranslation('deals')
  return (
    <Block title={t('way.title')} {...(className && { className })}>
      {!moves && <Skeleton className="my-2 w-48" />}
      <ol>
        {moves?.map((move, i) => (
          // What stood before is told by the move that came after.
          <Step key={move.at + move.toStageId} move={move} next={moves[i - 1]} isLast={i === moves.length - 1} />
        ))}
      </ol>
    </Block>
  )
}

function Step({ move, next, isLast }: { move: Move; next: Move | undefined; isLast: boolean }) {
  const { t } = useTranslation('deals')
  const f = useFormat()
  const now = useNow()
  const stage = useStages().get(move.toStageId)
  const stood = next ? (next.durationSeconds ?? null) : secondsSince(move.at, now)
  return (
    <li className="relative flex gap-3 pb-4 last:pb-1">
      {!isLast && <span aria-hidden className="absolute top-4 bottom-0 left-[3.5px] w-px bg-line-2" />}
      <StageDot color={stage?.color ?? 'gray'} className="relative mt-1.5" />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-1.5">
          {move.fromStageName && (
            <>
              <span className="text-ink-2">{move.fromStageName}</span>
              <ArrowRight className="size-3.5 stroke-[1.75] text-ink-3" aria-label={t('way.to')} />
            </>
          )}
          <span className="font-medium">{move.toStageName}</span>
        </div>
        <div className="text-xs text-ink-2">
          {[move.actor.name ?? t(`way.actor.${move.actor.kind}`, { defaultValue: t('way.actor.system') }), f.dateTime(move.at)].join(' · ')}
        </div>
      </div>
      {stood !== null && (
        <span className="num shrink-0 pt-0.5 text-xs text-ink-2" title={t(next ? 'way.stood' : 'way.stands')}>
          {standing(stood, f.lang)}
        </span>
      )}
    </li>
  )
}
