import { ArrowRight } from 'lucide-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { problemText } from './problem-text'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/button-link'
import { toast } from '@/ui/toast'
import { recallAccess } from './access-memory'
import { choiceOf, startRequest } from './choice'
import { FileAction } from './file-action'
import { isFileRun } from './file-run'
import { isFinished, kindRows, secondsTaken, totals } from './progress'
import { useStart } from './queries'
import { RunLogo } from './run-logo'
import type { Run } from './types'
import { useRunText } from './use-run-text'

export function ResultHead({ run, onReview }: { run: Run; onReview: () => void }) {
  const t = useRunText(run)
  return (
    <div className="flex items-center gap-3.5 max-md:flex-wrap">
      <RunLogo run={run} size={40} />
      <div className="min-w-0 flex-1">
        <h2 className="text-xl font-semibold tracking-[-0.02em]">
          {run.status === 'rolled_back' ? t('result.title.rolledBack') : t(`result.title.${run.dryRun ? 'preview' : 'real'}`)}
        </h2>
        <p className="text-ink-2 text-pretty">
          <Facts run={run} />
        </p>
      </div>
      <MainAction run={run} onReview={onReview} />
    </div>
  )
}

function Facts({ run }: { run: Run }) {
  const t = useRunText(run)
  const f = useFormat()
  const sum = totals(kindRows(run.kinds))
  const seconds = secondsTaken(run)
  if (run.status === 'rolled_back') {
    const undone = run.rollback
    if (!undone) return t('result.rolledBack.plain')
    return [
      t('result.rolledBack.removed', { count: undone.removed, n: f.num(undone.removed) }),
      undone.restored > 0 && t('result.rolledBack.restored', { count: undone.restored, n: f.num(undone.restored) }),
      undone.kept > 0 && t('result.rolledBack.kept', { count: undone.kept, n: f.num(undone.kept) }),
    ]
      .filter(Boolean)
      .join(' ')
  }
  const time = seconds === null ? '' : f.duration(Math.max(1, seconds))
  const differing = run.reconciliation?.differing ?? 0
  const left = [
    sum.quarantined > 0 && t('result.left.records', { count: sum.quarantined, n: f.num(sum.quarantined) }),
    differing > 0 && t('result.left.balances', { count: differing, n: f.num(differing) }),
  ].filter(Boolean)
  return [
    t(`result.sum.${run.dryRun ? 'preview' : 'real'}`, {
      count: sum.total,
      written: f.num(sum.written),
      total: f.num(sum.total),
      time,
    }),
    left.length > 0 && t(`result.left.${run.dryRun ? 'ahead' : 'all'}`, { what: left.join(t('result.left.and')) }),
    run.dryRun && t('result.previewNote'),
  ]
    .filter(Boolean)
    .join(' ')
}

/** One primary button: bring it for real, look at what is left, or go and see the school. */
function MainAction({ run, onReview }: { run: Run; onReview: () => void }) {
  const { t } = useTranslation('migration')
  const allowed = useCan('migration:run')
  const sum = totals(kindRows(run.kinds))
  const wide = 'max-md:h-10 max-md:w-full'
  const review = (
    <Button variant="primary" onClick={onReview} className={wide}>
      {t('result.review')}
    </Button>
  )
  if (isFileRun(run)) return !run.dryRun && isFinished(run.status) && sum.quarantined > 0 ? review : <FileAction run={run} className={wide} />
  if (run.status === 'rolled_back') {
    return allowed && <RepeatButton run={run} label={t('result.again')} className={wide} />
  }
  if (!isFinished(run.status)) return null
  if (run.dryRun) return allowed && <RepeatButton run={run} label={t('start.button')} className={wide} />
  if (sum.quarantined > 0) return review
  return (
    <ButtonLink to="/students" variant="primary" className={wide}>
      {t('result.students')}
    </ButtonLink>
  )
}

/** Starts at once when this tab still knows the access, else opens the filled form. */
function RepeatButton({ run, label, className }: { run: Run; label: string; className: string }) {
  const { t } = useTranslation('migration')
  const navigate = useNavigate()
  const start = useStart()
  const access = recallAccess(run.source.url)
  const begin = async () => {
    if (!access || !run.dryRun) return navigate({ to: '/settings/migration', search: { repeat: run.id } as never })
    try {
      const choice = choiceOf(run.options, run.options.timeZone ?? 'Europe/Moscow')
      const next = await start.mutateAsync(startRequest(access, choice, false))
      await navigate({ to: '/settings/migration/$runId', params: { runId: next.id } })
    } catch (error) {
      toast(problemText(error, t), { tone: 'bad' })
    }
  }
  return (
    <Button variant="primary" busy={start.isPending} onClick={() => void begin()} className={className}>
      {label}
      <ArrowRight aria-hidden />
    </Button>
  )
}
