import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { api } from '@/api/client'
import { meQuery, useMe } from '@/api/me'
import { asLanguage, setLanguage } from '@/lib/language'
import { useSchemaForm } from '@/lib/use-schema-form'
import { Avatar } from '@/ui/avatar'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { FormFailure } from '@/ui/form-failure'
import { Input } from '@/ui/input'
import { Section } from '@/ui/section'
import { Select } from '@/ui/select'
import { toast } from '@/ui/toast'

const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'error.filled'), z.maxLength(200, 'error.long')),
  locale: z.enum(['ru', 'en']),
})

/** Name, and the language of the interface and of letters. */
export function Person() {
  const { t } = useTranslation('settings')
  const { user } = useMe()
  const client = useQueryClient()
  const values = { name: user.name, locale: asLanguage(user.locale) }
  const form = useSchemaForm(schema, { defaultValues: values, values, t })
  const submit = form.submit(async (next) => {
    await api.PATCH('/api/auth/me', { body: next })
    if (next.locale !== user.locale) await setLanguage(next.locale)
    await client.invalidateQueries({ queryKey: meQuery.queryKey })
    form.reset(next)
    toast(t('saved'))
  })
  return (
    <Section title={t('profile.title')}>
      <Card>
        <form noValidate onSubmit={(event) => void submit(event)}>
          <div className="flex items-center gap-3.5 border-b border-line p-4">
            <Avatar name={user.name} size={44} />
            <div className="min-w-0 flex-1">
              <div className="truncate text-base font-semibold">{user.name}</div>
              <div className="truncate text-ink-2">
                {user.email} · {t(`common:role.${user.role}`)}
              </div>
            </div>
          </div>
          <div className="grid grid-cols-2 gap-4 p-4 max-md:grid-cols-1">
            <Field label={t('profile.name')} error={form.error('name')}>
              <Input {...form.register('name')} autoComplete="name" />
            </Field>
            <Field label={t('profile.language')} hint={t('profile.languageHint')}>
              <Select {...form.register('locale')}>
                <option value="ru">{t('common:language.ru')}</option>
                <option value="en">{t('common:language.en')}</option>
              </Select>
            </Field>
            <div className="col-span-full flex flex-col gap-3">
              <FormFailure>{form.failure}</FormFailure>
              <Button
                type="submit"
                variant="primary"
                className="self-start"
                busy={form.busy}
                disabled={!form.formState.isDirty}
              >
                {t('common:save')}
              </Button>
            </div>
          </div>
        </form>
      </Card>
    </Section>
  )
}
