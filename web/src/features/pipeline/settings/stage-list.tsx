import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Plus } from 'lucide-react'
import type { Pipeline, Stage } from '@/features/deals'
import { Button } from '@/ui/button'
import { DeleteDialog } from './delete-dialog'
import { useMoveStage } from './queries'
import { droppedAt } from '@/lib/reorder'
import { StageDialog } from './stage-dialog'
import { StageRow } from './stage-row'

type Open = { what: 'edit' | 'delete'; stage: Stage } | { what: 'new' }

/** The stages of one pipeline in their order. */
export function StageList({ pipeline }: { pipeline: Pipeline }) {
  const { t } = useTranslation('pipeline')
  const move = useMoveStage()
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const { stages } = pipeline
  const put = (id: string, to: number) => {
    const stage = stages.find((one) => one.id === id)
    if (stage && to >= 0 && to < stages.length && stages[to] !== stage) move.mutate({ stage, to })
  }
  return (
    <>
      <ul className="divide-y divide-line">
        {stages.map((stage, i) => (
          <StageRow
            key={stage.id}
            stage={stage}
            isFirst={i === 0}
            isLast={i === stages.length - 1}
            onDrop={(dragged, over, edge) => put(dragged, droppedAt(stages, dragged, over, edge))}
            onStep={(by) => put(stage.id, i + by)}
            onEdit={() => setOpen({ what: 'edit', stage })}
            onDelete={stages.length > 1 ? () => setOpen({ what: 'delete', stage }) : undefined}
          />
        ))}
      </ul>
      <div className="border-t border-line p-1.5">
        <Button variant="ghost" onClick={() => setOpen({ what: 'new' })} className="max-md:h-10">
          <Plus aria-hidden />
          {t('settings.stage.add')}
        </Button>
      </div>
      {open?.what === 'new' && <StageDialog pipeline={pipeline} onClose={close} />}
      {open?.what === 'edit' && (
        // The record of the list, so that a refused save works on what stands there now.
        <StageDialog pipeline={pipeline} stage={stages.find(({ id }) => id === open.stage.id) ?? open.stage} onClose={close} />
      )}
      {open?.what === 'delete' && <DeleteDialog going={{ kind: 'stage', stage: open.stage }} onClose={close} />}
    </>
  )
}
