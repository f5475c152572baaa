import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dealsIn, StageSelect, usePipelines } from '@/features/deals'
import { describeError } from '@/lib/describe-error'
import { isProblem } from '@/lib/problem'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { FormFailure } from '@/ui/form-failure'
import { toast } from '@/ui/toast'
import { type Going, useDelete, useUndoDelete } from './queries'

/** Takes a stage or a whole pipeline away; where deals stand in it, asks for the stage that takes them. */
export function DeleteDialog({ going, onClose }: { going: Going; onClose: () => void }) {
  const { t } = useTranslation('pipeline')
  const f = useFormat()
  const pipelines = usePipelines()
  const remove = useDelete()
  const undo = useUndoDelete()
  const [failure, setFailure] = useState<string>()
  const { name, dealsCount, stages } = goingOf(going)
  // A deal may have come meanwhile: the server's number is the true one.
  const [held, setHeld] = useState(dealsCount)
  const targets = pipelines.flatMap((pipeline) => pipeline.stages).filter(({ id }) => !stages.includes(id))
  const [moveTo, setMoveTo] = useState<string>()
  const target = targets.find(({ id }) => id === moveTo) ?? targets[0]

  const confirm = async () => {
    setFailure(undefined)
    try {
      await remove.mutateAsync({ going, moveTo: held > 0 ? target?.id : undefined })
      toast(t(`settings.remove.${going.kind}Done`, { name }), { undo: () => undo(going) })
      onClose()
    } catch (error) {
      if (isProblem(error, 'stage_holds_deals')) setHeld(Number(error.extra.deals) || 1)
      else setFailure(describeError(error, t).sentence)
    }
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(`settings.remove.${going.kind}`, { name })}
      description={held > 0 ? t('settings.remove.held', { count: held, n: f.num(held) }) : t(`settings.remove.${going.kind}Sub`)}
      className="max-w-[420px]"
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="destroy" busy={remove.isPending} onClick={() => void confirm()}>
            {t(held > 0 ? 'settings.remove.moveAndDelete' : 'settings.delete')}
          </Button>
        </>
      }
    >
      {(held > 0 || failure) && (
        <div className="flex flex-col gap-4">
          <FormFailure>{failure}</FormFailure>
          {held > 0 && (
            <Field label={t('settings.remove.to')} hint={target && target.kind !== 'open' ? t(`settings.remove.closes.${target.kind}`) : undefined}>
              <StageSelect pipelines={pipelines} without={stages} value={target?.id ?? ''} onChange={(event) => setMoveTo(event.target.value)} />
            </Field>
          )}
        </div>
      )}
    </Dialog>
  )
}

function goingOf(going: Going) {
  if (going.kind === 'stage') return { ...going.stage, stages: [going.stage.id] }
  return { name: going.pipeline.name, dealsCount: dealsIn(going.pipeline), stages: going.pipeline.stages.map(({ id }) => id) }
}
