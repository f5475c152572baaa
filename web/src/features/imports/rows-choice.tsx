import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOwners } from '@/api/owners'
import { pipelinesQuery } from '@/features/deals'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { RadioList } from '@/ui/radio-list'
import { Select } from '@/ui/select'
import type { Choice, ImportKind, OnExisting } from './types'

const EXISTING: OnExisting[] = ['fill', 'overwrite', 'skip']

type Props = {
  kind: ImportKind
  choice: Choice
  onChange: (patch: Partial<Choice>) => void
  errors: { ownerId?: string | undefined; stageId?: string | undefined }
}

/** What becomes of rows whose record is here, and where the new ones go. */
export function RowsChoice({ kind, choice, onChange, errors }: Props) {
  const { t } = useTranslation('lists')
  const owners = useOwners()
  return (
    <Card className="flex flex-col gap-4 p-4">
      <div>
        <h3 className="font-medium">{t('import.existing.title')}</h3>
        <p className="mb-1 text-xs text-ink-2 text-pretty">{t(`import.existing.how.${kind}`)}</p>
        <RadioList
          label={t('import.existing.title')}
          value={choice.onExisting}
          onChange={(onExisting) => onChange({ onExisting })}
          items={EXISTING.map((v) => ({
            v,
            label: (
              <span className="min-w-0 py-1">
                {t(`import.existing.${v}`)}
                <span className="block text-xs text-ink-2 text-pretty">{t(`import.existing.${v}Sub`)}</span>
              </span>
            ),
          }))}
        />
      </div>
      <div className="grid grid-cols-2 gap-3 max-md:grid-cols-1">
        <Field label={t('import.owner.label')} hint={t('import.owner.hint')} error={errors.ownerId}>
          <Select value={choice.ownerId ?? ''} disabled={owners.isPending} onChange={({ target: { value } }) => onChange({ ownerId: value || null })}>
            <option value="">{t('import.owner.none')}</option>
            {owners.data?.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        {kind === 'deal' && <StageChoice value={choice.stageId} error={errors.stageId} onChange={(stageId) => onChange({ stageId })} />}
      </div>
    </Card>
  )
}

type StageProps = { value: string | null; error: string | undefined; onChange: (stageId: string | null) => void }

function StageChoice({ value, error, onChange }: StageProps) {
  const { t } = useTranslation('lists')
  const pipelines = useQuery(pipelinesQuery)
  return (
    <Field label={t('import.stage.label')} hint={t('import.stage.hint')} error={error}>
      <Select value={value ?? ''} disabled={pipelines.isPending} onChange={({ target }) => onChange(target.value || null)}>
        <option value="">{t('import.stage.first')}</option>
        {pipelines.data?.items.map((pipeline) => (
          <optgroup key={pipeline.id} label={pipeline.name}>
            {pipeline.stages.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  )
}
