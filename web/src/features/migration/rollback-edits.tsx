import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Checkbox } from '@/ui/checkbox'
import type { EditedRecord, RollbackPreview } from './types'

type Props = { preview: RollbackPreview; discard: boolean; onDiscard: (discard: boolean) => void }

const FEW = 3

/** Records people have edited since: named, kept, lost only on purpose. */
export function RollbackEdits({ preview, discard, onDiscard }: Props) {
  const { t } = useTranslation('migration')
  const f = useFormat()
  const [all, setAll] = useState(false)
  const { edited } = preview
  const shown = all ? edited : edited.slice(0, FEW)
  const hidden = edited.length - shown.length
  return (
    <div className="mt-3 rounded-[10px] bg-note px-3.5 py-2.5 shadow-[inset_0_0_0_1px_var(--note-line)]">
      <div className="flex items-center gap-2 font-medium">
        <TriangleAlert className="size-4 text-warn-ink" aria-hidden />
        {t('rollback.edited', { n: f.num(edited.length) })}
      </div>
      <ul className="mt-1 max-h-40 space-y-0.5 overflow-y-auto pl-6 text-xs text-ink-2">
        {shown.map((record) => (
          <Edited key={record.table + record.id} record={record} />
        ))}
        {hidden > 0 && (
          <li>
            {t('rollback.hidden', { count: hidden, n: f.num(hidden) })}{' '}
            <button type="button" className="font-medium text-accent-ink" onClick={() => setAll(true)}>
              {t('rollback.showAll')}
            </button>
          </li>
        )}
      </ul>
      <label className="mt-2 flex items-center gap-2 text-xs">
        <Checkbox checked={discard} onCheckedChange={onDiscard} />
        {t('rollback.discard')}
      </label>
    </div>
  )
}

function Edited({ record }: { record: EditedRecord }) {
  const { t } = useTranslation('migration')
  const f = useFormat()
  const kind = t(`one.${record.table}`, { defaultValue: '' })
  const fields = record.fields.map((field) => t(`field.${field}`, { defaultValue: field })).join(', ')
  return (
    <li>
      {record.title || kind}
      {record.title && kind && ` (${kind.toLocaleLowerCase()})`}
      {fields && `: ${fields}`} — {f.dateTime(record.editedAt)}
    </li>
  )
}
