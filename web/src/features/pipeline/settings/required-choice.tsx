import { useTranslation } from 'react-i18next'
import type { Stage } from '@/features/deals'
import { useFields } from '@/features/fields'
import { Checkbox } from '@/ui/checkbox'
import { requirementsOf } from './stage-form'

type Props = { kind: Stage['kind']; value: string[]; onChange: (fields: string[]) => void }

/** What a deal must have to come to the stage. */
export function RequiredChoice({ kind, value, onChange }: Props) {
  const { t } = useTranslation('pipeline')
  const own = useFields('deal').map(({ key, name }) => ({ name: `custom.${key}`, label: name }))
  return (
    <fieldset>
      <legend className="font-medium">{t('settings.stage.required')}</legend>
      <p className="mb-1 text-xs text-ink-2">{t('settings.stage.requiredSub')}</p>
      <div className="grid grid-cols-2 gap-x-3">
        {[...requirementsOf(kind).map((name) => ({ name: name as string, label: t(`settings.field.${name}`) })), ...own].map(({ name, label }) => (
          <label key={name} className="flex min-h-8 items-center gap-2.5 max-md:min-h-10">
            <Checkbox
              checked={value.includes(name)}
              onCheckedChange={(checked) => onChange(checked ? [...value, name] : value.filter((other) => other !== name))}
            />
            <span className="min-w-0 truncate">{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
