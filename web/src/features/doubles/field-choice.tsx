import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice, Choices } from './choice'
import { type Kind, TEXTS } from './kind'
import { type Field, isUnited, type Mergeable, shown, takenFrom } from './mergeable'

type Props = {
  kind: Kind
  field: Field
  records: Mergeable[]
  primary: string
  /** Nothing is what the merge does by itself. */
  chosen: string | undefined
  onChoose: (id: string | undefined) => void
}

/** Whose value one field takes. */
export function FieldChoice({ kind, field, records, primary, chosen, onChoose }: Props) {
  const { t } = useTranslation(['doubles', TEXTS[kind]])
  const name = useId()
  const united = isUnited(field)
  const taken = chosen ?? (united ? undefined : takenFrom(records, primary, field))
  const words = (messenger: string) => t(`${TEXTS[kind]}:messenger.${messenger}`, { defaultValue: messenger })
  return (
    <Choices legend={t(`${TEXTS[kind]}:field.${field}`)} columns={records.length + (united ? 1 : 0)}>
      {united && (
        <Choice name={name} isChosen={taken === undefined} onChoose={() => onChoose(undefined)}>
          {t('merge.all')}
        </Choice>
      )}
      {records.map((record) => (
        <Choice key={record.id} name={name} isChosen={taken === record.id} onChoose={() => onChoose(record.id)}>
          <span className="line-clamp-6 break-words whitespace-pre-wrap">
            {shown(record, field, words) || <span className="text-ink-3">{t('merge.empty')}</span>}
          </span>
        </Choice>
      ))}
    </Choices>
  )
}
