import { useTranslation } from 'react-i18next'
import { RowMenu } from '@/ui/row-menu'
import { SortableRow } from '@/ui/sortable-row'
import { type Field, hasOptions } from './types'

type Props = {
  field: Field
  isFirst: boolean
  isLast: boolean
  onDrop: (dragged: string, over: string, edge: 'top' | 'bottom') => void
  onStep: (by: 1 | -1) => void
  onEdit: () => void
  onDelete: () => void
}

/** Name, type, and whether it must be filled in. */
export function FieldRow({ field, isFirst, isLast, onDrop, onStep, onEdit, onDelete }: Props) {
  const { t } = useTranslation('fields')
  const { name, type, options, isRequired, isListed } = field
  const notes = [t(`type.${type}`), isRequired && t('settings.required'), isListed && t('settings.listed')].filter(Boolean).join(' · ')
  return (
    <SortableRow id={field.id} grip={t('settings.grip', { name })} list={field.recordKind} onDrop={onDrop} onStep={onStep}>
      <button type="button" onClick={onEdit} className="flex min-w-0 flex-1 flex-col rounded-md px-1.5 py-1.5 text-left hover:bg-hover">
        <span className="w-full truncate font-medium">{name}</span>
        <span className="w-full truncate text-xs text-ink-2">
          {notes}
          {hasOptions(type) && ` · ${options.join(', ')}`}
        </span>
        <span className="sr-only">. {t('settings.edit')}</span>
      </button>
      <RowMenu
        label={t('settings.actions', { name })}
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
