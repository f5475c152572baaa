import { useFormat } from '@/lib/use-format'
import { Card } from '@/ui/card'
import { RunLogo } from './run-logo'
import type { Run } from './types'
import { useRunText } from './use-run-text'

/** Takes the dialog's place while rows are put back. */
export function RollbackRunning({ run }: { run: Run }) {
  const t = useRunText(run)
  const f = useFormat()
  const whole = run.rollback?.total ?? 0
  const undone = (run.rollback?.removed ?? 0) + (run.rollback?.restored ?? 0)
  return (
    <Card className="p-4" role="status">
      <div className="flex items-center gap-3.5">
        <RunLogo run={run} size={36} />
        <div className="min-w-0 flex-1">
          <h2 className="text-base font-semibold">{t('rollback.running')}</h2>
          <p className="text-ink-2 text-pretty">{t('rollback.runningSub')}</p>
        </div>
        {whole > 0 && (
          <span className="num text-ink-2">{t('card.of', { done: f.num(undone), total: f.num(whole) })}</span>
        )}
      </div>
      <div className="mt-4 h-2 overflow-hidden rounded-full bg-press">
        <div className="h-full animate-[shimmer_1.8s_linear_infinite] rounded-full bg-accent bg-[linear-gradient(110deg,transparent_30%,oklch(1_0_0/.35)_50%,transparent_70%)] bg-[length:200%_100%]" />
      </div>
    </Card>
  )
}
