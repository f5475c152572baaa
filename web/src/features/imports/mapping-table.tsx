import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { Card } from '@/ui/card'
import { Select } from '@/ui/select'
import { isEnough, repeated } from './choice'
import type { Choice, ImportFile } from './types'

type Props = {
  file: ImportFile
  columns: Choice['columns']
  onChange: (columns: Choice['columns']) => void
  /** The server's word about a column, by its place. */
  errors: Map<number, string>
  /** The server's word about all of them. */
  error: string | undefined
}

/** Which column goes where, with the first values of each. */
export function MappingTable({ file, columns, onChange, errors, error }: Props) {
  const { t } = useTranslation('lists')
  const { kind, fields } = file
  const fieldName = (name: string) => t([`import.fieldOf.${kind}.${name}`, `import.field.${name}`], { defaultValue: name })
  const twice = repeated(file, columns)
  const enough = isEnough(kind, columns)
  const Mark = enough ? CircleCheck : TriangleAlert
  return (
    <>
      <p className={cn('mb-2 flex items-start gap-2', enough ? 'text-ink-2' : 'text-warn-ink')}>
        <Mark className={cn('mt-0.5 size-4 shrink-0', enough && 'text-good')} aria-hidden />
        <span className="text-pretty">{t(`import.need.${kind}`)}</span>
      </p>
      {error && (
        <p role="alert" className="mb-2 text-bad-ink text-pretty">
          {error}
        </p>
      )}
      <Card>
        <ul aria-label={t('import.mapping.label')} className="divide-y divide-line">
          {file.columns.map((column, at) => {
            const wrong = errors.get(at) ?? (twice.has(at) ? t('import.mapping.twice') : undefined)
            const id = `column-${at}`
            return (
              <li key={id} className="grid grid-cols-[minmax(0,1fr)_240px] items-center gap-x-4 gap-y-1 px-4 py-2.5 max-md:grid-cols-1">
                <div className="min-w-0">
                  <label htmlFor={id} className="block truncate font-medium">
                    {column.name || t('import.mapping.unnamed', { n: at + 1 })}
                  </label>
                  <div className="num truncate text-xs text-ink-2">{column.samples.join(' · ') || t('import.mapping.noSamples')}</div>
                </div>
                <div>
                  <Select
                    id={id}
                    value={columns[at] ?? ''}
                    aria-invalid={!!wrong}
                    aria-describedby={wrong && `${id}-note`}
                    className={cn(!columns[at] && 'text-ink-3')}
                    onChange={({ target: { value } }) => onChange(columns.map((field, i) => (i === at ? value || null : field)))}
                  >
                    <option value="">{t('import.mapping.skip')}</option>
                    {fields.map(({ name, label }) => (
                      <option key={name} value={name}>
                        {label ?? fieldName(name)}
                      </option>
                    ))}
                  </Select>
                  {wrong && (
                    <span id={`${id}-note`} role="alert" className="text-xs text-bad-ink">
                      {wrong}
                    </span>
                  )}
                </div>
              </li>
            )
          })}
        </ul>
      </Card>
    </>
  )
}
