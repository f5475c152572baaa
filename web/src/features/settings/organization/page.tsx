import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, askRecord, ifMatch } from '@/api/client'
import { meQuery, useCan } from '@/api/me'
import type { Organization } from '@/api/types'
import { isProblem } from '@/lib/problem'
import { useSchemaForm } from '@/lib/use-schema-form'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { Field } from '@/ui/field'
import { FormFailure } from '@/ui/form-failure'
import { Input } from '@/ui/input'
import { PageBody } from '@/ui/page-body'
import { Section } from '@/ui/section'
import { Select } from '@/ui/select'
import { Skeleton } from '@/ui/skeleton'
import { toast } from '@/ui/toast'
import { CURRENCIES, schema, useTimeZones } from './schema'

const queryKey = ['organization', 'detail']

export function OrganizationPage() {
  const { t } = useTranslation('settings')
  const organization = useQuery({
    queryKey,
    queryFn: ({ signal }) => askRecord(api.GET('/api/organization', { signal })),
  })
  if (organization.isError) {
    return <ErrorState error={organization.error} onRetry={() => void organization.refetch()} />
  }
  return (
    <PageBody>
      <Section title={t('organization.title')} sub={t('organization.sub')}>
        <Card>
          {organization.data ? (
            <OrganizationForm record={organization.data.record} etag={organization.data.etag} />
          ) : (
            <Skeleton className="h-48 w-full rounded-[10px]" />
          )}
        </Card>
      </Section>
    </PageBody>
  )
}

function OrganizationForm({ record, etag }: { record: Organization; etag: string | null }) {
  const { t, i18n } = useTranslation('settings')
  const client = useQueryClient()
  const may = useCan('organisation:manage')
  const zones = useTimeZones(record.timeZone)
  const values = { name: record.name, timeZone: record.timeZone, currency: record.currency, locale: record.locale }
  const form = useSchemaForm(schema, { defaultValues: values, values, t })
  const currencyNames = new Intl.DisplayNames(i18n.language, { type: 'currency' })
  const reload = () => Promise.all([queryKey, meQuery.queryKey].map((key) => client.invalidateQueries({ queryKey: key })))

  const submit = form.submit(async (next) => {
    try {
      await api.PATCH('/api/organization', { body: next, params: { header: ifMatch(etag) } })
    } catch (error) {
      // Somebody else saved first: their values come into the fields that were not touched here.
      if (isProblem(error) && error.status === 412) void reload()
      throw error
    }
    await reload()
    form.reset(next)
    toast(t('saved'))
  })

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <fieldset disabled={!may} className="grid grid-cols-2 gap-4 p-4 max-md:grid-cols-1">
        <Field label={t('organization.name')} error={form.error('name')} className="col-span-full">
          <Input {...form.register('name')} autoComplete="organization" />
        </Field>
        <Field
          label={t('organization.timeZone')}
          hint={t('organization.timeZoneHint')}
          error={form.error('timeZone')}
        >
          <Select {...form.register('timeZone')}>
            {zones.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label={t('organization.currency')}
          hint={t('organization.currencyHint')}
          error={form.error('currency')}
        >
          <Select {...form.register('currency')}>
            {[...new Set([record.currency, ...CURRENCIES])].map((code) => (
              <option key={code} value={code}>
                {code} — {currencyNames.of(code)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('organization.locale')} hint={t('organization.localeHint')} error={form.error('locale')}>
          <Select {...form.register('locale')}>
            <option value="ru">{t('common:language.ru')}</option>
            <option value="en">{t('common:language.en')}</option>
          </Select>
        </Field>
        <div className="col-span-full flex flex-col gap-3">
          <FormFailure>{form.failure}</FormFailure>
          {may ? (
            <Button
              type="submit"
              variant="primary"
              className="self-start"
              busy={form.busy}
              disabled={!form.formState.isDirty}
            >
              {t('common:save')}
            </Button>
          ) : (
            <p className="text-xs text-ink-2">{t('organization.readOnly')}</p>
          )}
        </div>
      </fieldset>
    </form>
  )
}
