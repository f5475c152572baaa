import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import { droppedAt } from '@/lib/reorder'
import { toast } from '@/ui/toast'
import { FieldRow } from './field-row'
import { useDeleteField, useMoveField, useRestoreField } from './queries'
import type { Field } from './types'

type Props = { fields: Field[]; onEdit: (field: Field) => void }

/** Own fields of one kind of record in the order of the card. */
export function FieldList({ fields, onEdit }: Props) {
  const { t } = useTranslation('fields')
  const move = useMoveField()
  const remove = useDeleteField()
  const restore = useRestoreField()
  const onError = (error: unknown) => void toast(describeError(error, t).sentence, { tone: 'bad' })
  const put = (id: string, to: number) => {
    const field = fields.find((one) => one.id === id)
    if (field && to >= 0 && to < fields.length && fields[to] !== field) move.mutate({ field, to }, { onError })
  }
  const take = ({ id, name }: Field) =>
    remove.mutate(id, { onError, onSuccess: () => toast(t('settings.deleted', { name }), { undo: () => restore.mutate(id, { onError }) }) })
  return (
    <ul className="divide-y divide-line">
      {fields.map((field, i) => (
        <FieldRow
          key={field.id}
          field={field}
          isFirst={i === 0}
          isLast={i === fields.length - 1}
          onDrop={(dragged, over, edge) => put(dragged, droppedAt(fields, dragged, over, edge))}
          onStep={(by) => put(field.id, i + by)}
          onEdit={() => onEdit(field)}
          onDelete={() => take(field)}
        />
      ))}
    </ul>
  )
}
