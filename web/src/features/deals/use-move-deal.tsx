import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import { isProblem } from '@/lib/problem'
import { dismissToast, toast } from '@/ui/toast'
import type { Missing } from './missing-dialog'
import { currentOf, useSendMove } from './moves'
import { LossDialog, MissingDialog } from './on-demand'
import { useStages } from './queries'
import { missingOf } from './requirements'
import type { Deal, DealPatch, Stage } from './types'

type Loss = { deal: Deal; stage: Stage }

/**
 * Moves deals and asks what a stage wants to know: why a deal is lost, and the fields it requires.
 * Whoever uses it draws `dialogs`.
 */
export function useMoveDeal() {
  const { t } = useTranslation('deals')
  const stages = useStages()
  const { mutateAsync } = useSendMove()
  const [loss, setLoss] = useState<Loss | null>(null)
  const [missing, setMissing] = useState<Missing | null>(null)

  const told = useRef<{ dealId: string; toast: number } | null>(null)

  const send = (deal: Deal, stage: Stage, patch: DealPatch) =>
    mutateAsync({ deal, stage, patch, at: new Date().toISOString() })

  async function attempt(deal: Deal, stage: Stage, patch: DealPatch, undoable = true) {
    try {
      const { record } = await send(deal, stage, patch)
      if (undoable) tell(deal, stage, record)
    } catch (error) {
      const fields = missingOf(error)
      if (fields) setMissing({ deal, stage, patch, fields })
      else complain(deal, error)
    }
  }

  function tell(deal: Deal, stage: Stage, moved: Deal) {
    const from = stages.get(deal.stage.id)
    const reason = deal.lossReason ? { lossReasonId: deal.lossReason.id } : {}
    // Only the latest move of a deal can be taken back.
    if (told.current?.dealId === deal.id) dismissToast(told.current.toast)
    const id = toast(t('move.done', { title: deal.title, stage: stage.name }), from && { undo: () => void attempt(moved, from, reason, false) })
    told.current = { dealId: deal.id, toast: id }
  }

  function complain(deal: Deal, error: unknown) {
    const now = currentOf(error)
    if (now) return toast(t('move.overtaken', { title: deal.title, stage: now.stage.name }), { tone: 'info' })
    const field = isProblem(error) ? error.errors[0]?.detail : undefined
    return toast(field ?? describeError(error, t).sentence, { tone: 'bad' })
  }

  function begin(deal: Deal, stage: Stage) {
    if (deal.stage.id === stage.id) return
    if (stage.kind === 'lost') setLoss({ deal, stage })
    else void attempt(deal, stage, {})
  }

  const latest = useRef(begin)
  useEffect(() => {
    latest.current = begin
  })
  // Every card holds it: it keeps its identity.
  const move = useCallback((deal: Deal, stage: Stage) => latest.current(deal, stage), [])

  const dialogs = (
    <>
      {loss && (
        <LossDialog
          {...loss}
          onClose={() => setLoss(null)}
          onChoose={(reason) => {
            setLoss(null)
            void attempt(loss.deal, loss.stage, reason)
          }}
        />
      )}
      {missing && (
        <MissingDialog
          {...missing}
          onClose={() => setMissing(null)}
          onSave={async (given) => {
            const { record } = await send(missing.deal, missing.stage, { ...missing.patch, ...given })
            setMissing(null)
            tell(missing.deal, missing.stage, record)
          }}
        />
      )}
    </>
  )
  return { move, dialogs }
}
