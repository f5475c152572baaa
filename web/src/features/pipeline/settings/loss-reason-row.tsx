import { useTranslation } from 'react-i18next'
import type { LossReason } from '@/features/deals'
import { describeError } from '@/lib/describe-error'
import { isProblem } from '@/lib/problem'
import { InlineField } from '@/ui/inline-field'
import { RowMenu } from '@/ui/row-menu'
import { SortableRow } from '@/ui/sortable-row'
import { useRenameReason } from './queries'

type Props = {
  reason: LossReason
  isFirst: boolean
  isLast: boolean
  onDrop: (dragged: string, over: string, edge: 'top' | 'bottom') => void
  onStep: (by: 1 | -1) => void
  onDelete: () => void
}

export function LossReasonRow({ reason, isFirst, isLast, onDrop, onStep, onDelete }: Props) {
  const { t } = useTranslation('pipeline')
  const rename = useRenameReason()

  const save = async (text: string, etag: string | null): Promise<true | string> => {
    try {
      await rename.mutateAsync({ reason, name: text.trim(), etag })
      return true
    } catch (error) {
      return (isProblem(error) ? error.errors[0]?.detail : undefined) ?? describeError(error, t).sentence
    }
  }
  return (
    <SortableRow id={reason.id} grip={t('settings.grip', { name: reason.name })} list="reasons" onDrop={onDrop} onStep={onStep}>
      <div className="min-w-0 flex-1 px-1.5">
        <InlineField
          label={t('settings.reason.name')}
          action={t('settings.edit')}
          text={reason.name}
          etag={`"${reason.version}"`}
          onSave={save}
          className="w-full"
        />
      </div>
      <RowMenu
        label={t('settings.actions', { name: reason.name })}
        words={{ edit: t('settings.edit'), up: t('settings.up'), down: t('settings.down'), delete: t('settings.delete') }}
        isFirst={isFirst}
        isLast={isLast}
        onStep={onStep}
        onDelete={onDelete}
      />
    </SortableRow>
  )
}
