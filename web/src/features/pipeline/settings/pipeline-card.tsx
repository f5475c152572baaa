import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dealsIn, type Pipeline } from '@/features/deals'
import { useFormat } from '@/lib/use-format'
import { Card } from '@/ui/card'
import { Pill } from '@/ui/pill'
import { DeleteDialog } from './delete-dialog'
import { NameDialog } from './name-dialog'
import { PipelineMenu } from './pipeline-menu'
import { useEditPipeline } from './queries'
import { StageList } from './stage-list'

/** One pipeline: its name and its stages. */
export function PipelineCard({ pipeline, isOnly }: { pipeline: Pipeline; isOnly: boolean }) {
  const { t } = useTranslation('pipeline')
  const f = useFormat()
  const edit = useEditPipeline()
  const [open, setOpen] = useState<'name' | 'delete' | null>(null)
  const close = () => setOpen(null)
  const deals = dealsIn(pipeline)
  return (
    <Card className="mb-4 last:mb-0">
      <div className="flex min-h-12 items-center gap-2 border-b border-line py-1 pr-2 pl-4">
        <h3 className="truncate text-base font-semibold">{pipeline.name}</h3>
        {pipeline.isDefault && !isOnly && (
          <Pill h={272} dot={false}>
            {t('settings.pipeline.default')}
          </Pill>
        )}
        <span className="num ml-auto shrink-0 text-xs text-ink-2">{t('settings.deals', { count: deals, n: f.num(deals) })}</span>
        <PipelineMenu pipeline={pipeline} onRename={() => setOpen('name')} onDelete={isOnly ? undefined : () => setOpen('delete')} />
      </div>
      <StageList pipeline={pipeline} />
      {open === 'name' && (
        <NameDialog
          title={t('settings.pipeline.rename')}
          action={t('common:save')}
          name={pipeline.name}
          onSave={(name) => edit.mutateAsync({ pipeline, patch: { name } })}
          onClose={close}
        />
      )}
      {open === 'delete' && <DeleteDialog going={{ kind: 'pipeline', pipeline }} onClose={close} />}
    </Card>
  )
}
