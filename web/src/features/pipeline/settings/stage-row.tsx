import { useTranslation } from 'react-i18next'
import { type Stage, StageDot } from '@/features/deals'
import { useFields } from '@/features/fields'
import { useFormat } from '@/lib/use-format'
import { Pill } from '@/ui/pill'
import { RowMenu } from '@/ui/row-menu'
import { SortableRow } from '@/ui/sortable-row'
import { isRequirement } from './stage-form'

type Props = {
  stage: Stage
  isFirst: boolean
  isLast: boolean
  onDrop: (dragged: string, over: string, edge: 'top' | 'bottom') => void
  onStep: (by: 1 | -1) => void
  onEdit: () => void
  /** Left out of the last one. */
  onDelete: (() => void) | undefined
}

/** Name, what standing here means, and what the stage asks for. */
export function StageRow({ stage, isFirst, isLast, onDrop, onStep, onEdit, onDelete }: Props) {
  const { t } = useTranslation('pipeline')
  const f = useFormat()
  const own = useFields('deal')
  const asks = stage.requiredFields.map((name) => (isRequirement(name) ? t(`settings.needs.${name}`) : (own.find(({ key }) => name === `custom.${key}`)?.name ?? name.replace(/^custom\./, ''))))
  return (
    <SortableRow id={stage.id} grip={t('settings.grip', { name: stage.name })} list={stage.pipelineId} onDrop={onDrop} onStep={onStep}>
      <button
        type="button"
        onClick={onEdit}
        className="flex min-w-0 flex-1 items-center gap-2.5 rounded-md px-1.5 py-1.5 text-left hover:bg-hover"
      >
        <StageDot color={stage.color} />
        <span className="min-w-0 flex-1">
          <span className="flex min-w-0 items-center gap-2">
            <span className="truncate font-medium">{stage.name}</span>
            {stage.kind !== 'open' && (
              <Pill h={stage.kind === 'won' ? 155 : 20} dot={false}>
                {t(`settings.kind.${stage.kind}`)}
              </Pill>
            )}
          </span>
          {asks.length > 0 && <span className="block truncate text-xs text-ink-2">{t('settings.asks', { fields: asks.join(', ') })}</span>}
        </span>
        <span className="num shrink-0 text-xs text-ink-2 max-md:hidden">
          {t('settings.deals', { count: stage.dealsCount, n: f.num(stage.dealsCount) })}
        </span>
        <span className="num w-11 shrink-0 text-right text-ink-2">{f.percent(stage.probability / 100)}</span>
        <span className="sr-only">. {t('settings.edit')}</span>
      </button>
      <RowMenu
        label={t('settings.actions', { name: stage.name })}
        words={{ edit: t('settings.edit'), up: t('settings.up'), down: t('settings.down'), delete: t('settings.delete') }}
        isFirst={isFirst}
        isLast={isLast}
        onStep={onStep}
        onEdit={onEdit}
        onDelete={onDelete}
      />
    </SortableRow>
  )
}
