import { type RefObject, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSchemaForm } from '@/lib/use-schema-form'
import { withFirst } from '@/lib/with-first'
import { Field } from '@/ui/field'
import { FormFailure } from '@/ui/form-failure'
import { Input } from '@/ui/input'
import { HowTo } from './how-to'
import type { Vendor } from './types'
import { linesOf, schemaOf, type Way } from './ways'

type Props = {
  id: string
  /** The first line, for a dialog that opens on it. */
  first: RefObject<HTMLInputElement | null>
  vendor: Vendor
  way: Way
  /** Filled with the access of the demo's account. */
  isExample: boolean
  onSend: (values: Record<string, string>) => Promise<unknown>
}

/** What one way to sign in needs, and where a person finds it. */
export function FormLines({ id, first, vendor, way, isExample, onSend }: Props) {
  const { t } = useTranslation('integrations')
  const lines = useMemo(() => linesOf(way, vendor), [way, vendor])
  const schema = useMemo(() => schemaOf(lines, vendor), [lines, vendor])
  const defaultValues = Object.fromEntries(lines.map(({ name, example }) => [name, (isExample && example(vendor)) || '']))
  const { register, error, submit, failure } = useSchemaForm<Record<string, string>>(schema, { defaultValues, t })
  return (
    <form id={id} noValidate onSubmit={(event) => void submit(onSend)(event)} className="flex flex-col gap-3.5">
      <HowTo vendor={vendor} way={way.signIn} />
      {lines.map(({ name, secret, type, optional }, at) => (
        <Field
          key={name}
          label={t(`line.${name}.label`)}
          error={error(name)}
          hint={optional?.(vendor) ? t(`line.${name}.optional`) : t([`line.${name}.hintOf.${vendor.crmType}`, `line.${name}.hint`])}
        >
          <Input
            {...withFirst(register(name), at === 0 ? first : undefined)}
            type={secret ? 'password' : (type ?? 'text')}
            inputMode={type === 'url' ? 'url' : undefined}
            autoComplete="off"
            spellCheck={false}
            placeholder={t([`line.${name}.placeholderOf.${vendor.crmType}`, `line.${name}.placeholder`], { defaultValue: '' })}
          />
        </Field>
      ))}
      <FormFailure>{failure}</FormFailure>
    </form>
  )
}
