import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { api, ask } from '@/api/client'
import type { CreatedApiKey } from '@/api/types'
import { useSchemaForm } from '@/lib/use-schema-form'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { FormFailure } from '@/ui/form-failure'
import { Input } from '@/ui/input'
import { Select } from '@/ui/select'
import { apiKeysQuery } from './queries'
import { ScopeList } from './scope-list'

const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'error.filled'), z.maxLength(100, 'error.long')),
  days: z.string(),
  scopes: z.array(z.string()).check(z.minLength(1, 'apiKeys.noScopes')),
})

/** Days a key lives; empty is for ever. */
const LIVES = ['30', '90', '365', '']
const DAY = 86_400_000

const inDays = (days: number) => (days ? new Date(Date.now() + days * DAY).toISOString() : undefined)

export function CreateDialog({ onClose, onMade }: { onClose: () => void; onMade: (key: CreatedApiKey) => void }) {
  const { t } = useTranslation('settings')
  const client = useQueryClient()
  const form = useSchemaForm(schema, { defaultValues: { name: '', days: '90', scopes: ['school:read'] }, t })
  const submit = form.submit(async ({ name, days, scopes }) => {
    const key = await ask(api.POST('/api/api-keys', { body: { name, scopes, expiresAt: inDays(Number(days)) } }))
    await client.invalidateQueries({ queryKey: apiKeysQuery.queryKey })
    onMade(key)
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('apiKeys.create')}
      description={t('apiKeys.createSub')}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" form="api-key" variant="primary" busy={form.busy}>
            {t('apiKeys.make')}
          </Button>
        </>
      }
    >
      <form id="api-key" noValidate className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        <FormFailure>{form.failure}</FormFailure>
        <Field label={t('apiKeys.name')} hint={t('apiKeys.nameHint')} error={form.error('name')}>
          <Input {...form.register('name')} autoFocus autoComplete="off" />
        </Field>
        <Field label={t('apiKeys.life')} error={form.error('days')}>
          <Select {...form.register('days')}>
            {LIVES.map((days) => (
              <option key={days} value={days}>
                {days ? t('apiKeys.days', { count: Number(days) }) : t('apiKeys.forever')}
              </option>
            ))}
          </Select>
        </Field>
        <ScopeList
          value={form.watch('scopes')}
          onChange={(scopes) => form.setValue('scopes', scopes, { shouldValidate: true })}
          error={form.error('scopes')}
        />
      </form>
    </Dialog>
  )
}
