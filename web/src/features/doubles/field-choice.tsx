import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice, Choices } from './choice'
import { type Mergeable, takenFrom } from './mergeable'
import type { Asked } from './use-asked'

type Props = {
  field: Asked
  records: Mergeable[]
  primary: string
  /** Nothing is what the merge does by itself. */
  chosen: string | undefined
  onChoose: (id: string | undefined) => void
}

/** Whose value one field takes. */
export function FieldChoice({ field: { label, united, read }, records, primary, chosen, onChoose }: Props) {
  const { t } = useTranslation('doubles')
  const name = useId()
  const taken = chosen ?? (united ? undefined : takenFrom(records, primary, read))
  return (
    <Choices legend={label} columns={records.length + (united ? 1 : 0)}>
      {united && (
        <Choice name={name} isChosen={taken === undefined} onChoose={() => onChoose(undefined)}>
          {t('merge.all')}
        </Choice>
      )}
      {records.map((record) => (
        <Choice key={record.id} name={name} isChosen={taken === record.id} onChoose={() => onChoose(record.id)}>
          <span className="line-clamp-6 break-words whitespace-pre-wrap">
            {read(record) || <span className="text-ink-3">{t('merge.empty')}</span>}
          </span>
        </Choice>
      ))}
    </Choices>
  )
}
