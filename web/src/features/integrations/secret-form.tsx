import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { useSchemaForm } from '@/lib/use-schema-form'
import { withFirst } from '@/lib/with-first'
import { Field } from '@/ui/field'
import { FormFailure } from '@/ui/form-failure'
import { Input } from '@/ui/input'

const schema = z.object({ clientSecret: z.string().check(z.trim(), z.minLength(1, 'line.clientSecret.missing')) })

type Props = {
  id: string
  first: RefObject<HTMLInputElement | null>
  onSend: (values: Record<string, string>) => Promise<unknown>
}

/** The last step of somebody whose integration's secret is not kept here: the vendor has said yes already. */
export function SecretForm({ id, first, onSend }: Props) {
  const { t } = useTranslation('integrations')
  const { register, error, submit, failure } = useSchemaForm(schema, { defaultValues: { clientSecret: '' }, t })
  return (
    <form id={id} noValidate onSubmit={(event) => void submit(onSend)(event)} className="flex flex-col gap-3.5">
      <p className="text-ink-2 text-pretty">{t('connect.secretSub')}</p>
      <Field label={t('line.clientSecret.label')} error={error('clientSecret')} hint={t('line.clientSecret.hint')}>
        <Input {...withFirst(register('clientSecret'), first)} type="password" autoComplete="off" />
      </Field>
      <FormFailure>{failure}</FormFailure>
    </form>
  )
}
