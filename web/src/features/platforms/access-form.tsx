import { type RefObject, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSchemaForm } from '@/lib/use-schema-form'
import { withFirst } from '@/lib/with-first'
import { Field } from '@/ui/field'
import { FormFailure } from '@/ui/form-failure'
import { Input } from '@/ui/input'
import type { SignIn, Vendor } from './types'
import { emptyOf, exampleOf, schemaOf, type Values, WAYS } from './ways'

type Props = {
  id: string
  /** The line a dialog opens on. */
  first: RefObject<HTMLInputElement | null>
  vendor: Vendor
  way: SignIn
  address: string
  /** Absent where the address stands: another one would be another site. */
  onAddress: ((address: string) => void) | undefined
  /** Filled with the access of the demo's site. */
  isExample: boolean
  onSend: (values: Values) => Promise<unknown>
}

/** The address of a site and what opens it. */
export function AccessForm({ id, first, vendor, way, address, onAddress, isExample, onSend }: Props) {
  const { t } = useTranslation('platforms')
  const schema = useMemo(() => schemaOf(way), [way])
  const defaultValues = isExample ? exampleOf(vendor, way) : emptyOf(way, address)
  const { register, error, submit, failure } = useSchemaForm<Values>(schema as never, { defaultValues, t })
  const site = register('baseUrl', { onChange: (event: { target: HTMLInputElement }) => onAddress?.(event.target.value) })
  return (
    <form id={id} noValidate onSubmit={(event) => void submit(onSend)(event)} className="flex flex-col gap-3.5">
      <Field label={t('line.baseUrl.label')} error={error('baseUrl')} hint={onAddress && t('line.baseUrl.hint')}>
        <Input
          {...withFirst(site, onAddress ? first : undefined)}
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          readOnly={!onAddress}
          placeholder={vendor.addressExample}
        />
      </Field>
      {WAYS[way].map(({ name, secret }, at) => (
        <Field key={name} label={t(`line.${name}.label`)} error={error(name)} hint={t([`line.${name}.hintOf.${vendor.type}`, `line.${name}.hint`])}>
          <Input
            {...withFirst(register(name), !onAddress && at === 0 ? first : undefined)}
            type={secret ? 'password' : 'text'}
            autoComplete="off"
            spellCheck={false}
          />
        </Field>
      ))}
      <FormFailure>{failure}</FormFailure>
    </form>
  )
}
