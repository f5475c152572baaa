import { useFormat } from '@/lib/use-format'
import { Card } from '@/ui/card'
import { Progress } from '@/ui/progress'
import { KindGrid } from './kind-grid'
import { extent, isActive, kindRows, kindsAhead, percentDone } from './progress'
import { isFileRun } from './file-run'
import { RunActions } from './run-actions'
import { RunLogo } from './run-logo'
import type { Run } from './types'
import { useHighest } from './use-highest'
import { useRunText } from './use-run-text'
import { useSentence } from './use-sentence'

/** A run that is under way or stopped half-way: one big percent, the rest in small print. */
export function RunCard({ run, link }: { run: Run; link?: boolean }) {
  const t = useRunText(run)
  const f = useFormat()
  const active = isActive(run.status)
  const rows = kindRows(run.kinds)
  const { done, total, isGuess } = extent(run)
  const percent = useHighest(run.id, percentDone(run))
  const title = t(`card.title.${run.dryRun ? 'preview' : 'real'}`, { vendor: 'AlfaCRM' })
  return (
    <Card className="overflow-hidden" aria-busy={active}>
      <div className="flex items-start gap-3.5 p-4 pb-3.5 max-md:flex-wrap">
        <RunLogo run={run} size={36} />
        <div className="min-w-0 flex-1">
          <h2 className="text-base font-semibold">{title}</h2>
          <Subtitle run={run} />
        </div>
        <RunActions run={run} link={link} />
      </div>
      <div className="px-4 pb-4">
        <div className="mb-2 flex flex-wrap items-end gap-x-3">
          <span className="num text-2xl font-semibold tracking-[-0.02em]" aria-live="polite">
            {f.percent(percent / 100)}
          </span>
          <span className="num pb-0.5 text-ink-2">
            {active && total === 0
              ? t('card.counting')
              : t(isGuess ? 'card.ofAbout' : 'card.of', { done: f.num(done), total: f.num(isGuess ? roundUp(total) : total) })}
          </span>
          <span className="num ml-auto pb-0.5 text-ink-3 max-md:ml-0 max-md:w-full">
            <Pace run={run} />
          </span>
        </div>
        <Progress value={percent} label={title} live={active} className="[&>*]:h-2" />
      </div>
      {rows.length > 0 && <KindGrid rows={rows} finished={!active && !run.canResume} ahead={kindsAhead(run)} />}
    </Card>
  )
}

/** A guess is told in hundreds. */
const roundUp = (total: number) => (total < 500 ? total : Math.ceil(total / 100) * 100)

function Subtitle({ run }: { run: Run }) {
  const t = useRunText(run)
  const say = useSentence(isFileRun(run))
  if (run.failure) {
    return (
      <p role="alert" className="text-bad-ink text-pretty">
        {say(run.failure.code, run.failure.detail)}
      </p>
    )
  }
  const text = run.cancelRequested && isActive(run.status) ? t('card.cancelling') : t(run.dryRun && run.status === 'running' ? 'card.subPreview' : `card.sub.${run.status}`)
  return <p className="text-ink-2 text-pretty">{text}</p>
}

/** «412 записей/с · осталось около 10 мин», and what is being read now. */
function Pace({ run }: { run: Run }) {
  const t = useRunText(run)
  const f = useFormat()
  if (!isActive(run.status)) return null
  const step = run.step
  const rate = run.ratePerSecond
  const left = run.etaSeconds
  const parts = [
    step && t(`step.${step}`, { defaultValue: step }),
    rate && rate > 0 && t('card.rate', { count: Math.round(rate), n: f.num(rate, rate < 10 ? 1 : 0) }),
    left !== null && left > 0 && t('card.left', { time: f.duration(left < 60 ? left : Math.ceil(left / 60) * 60) }),
  ]
  return parts.filter(Boolean).join(' · ')
}
