import { useRef, useState } from 'react'
import { DetailsCard, type DetailsTab } from './details-card'
import { KeptCard } from './kept-card'
import { KindsTable } from './kinds-table'
import { MoneyCard } from './money-card'
import { isFinished, kindRows } from './progress'
import { ResultHead } from './result-head'
import type { Run } from './types'

/** What a run brought. `headless` below the card of a run that stopped half-way. */
export function Result({ run, headless }: { run: Run; headless?: boolean }) {
  const [tab, setTab] = useState<DetailsTab>('quarantined')
  const details = useRef<HTMLDivElement>(null)
  const rows = kindRows(run.kinds)
  const review = () => {
    setTab('quarantined')
    details.current?.scrollIntoView({ behavior: 'smooth', block: 'center' })
    details.current?.querySelector('button')?.focus({ preventScroll: true })
  }
  return (
    <>
      {!headless && <ResultHead run={run} onReview={review} />}
      {run.status === 'rolled_back' && (run.rollback?.kept ?? 0) > 0 && <KeptCard runId={run.id} />}
      {isFinished(run.status) && run.reconciliation && <MoneyCard run={run} money={run.reconciliation} />}
      {rows.length > 0 && (
        <div className="grid grid-cols-[minmax(0,1fr)_412px] gap-4 max-xl:grid-cols-1">
          <KindsTable run={run} rows={rows} />
          {/* The list is as high as the table beside it, however much is in it. */}
          <div ref={details} className="min-w-0 xl:relative xl:min-h-96">
            <DetailsCard run={run} tab={tab} onTab={setTab} />
          </div>
        </div>
      )}
    </>
  )
}
