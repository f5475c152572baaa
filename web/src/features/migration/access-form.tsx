import { Plug, Sparkles } from 'lucide-react'
import { useId } from 'react'
import type { FieldErrors, UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api/me'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { Logo } from '@/ui/logo'
import { isEmail, normaliseAddress } from './address'
import type { Credentials, SourceSummary } from './types'
import { ConnectionResult } from './connection-result'

type Props = {
  form: UseFormReturn<Credentials>
  /** The last check, while what it checked still stands in the fields. */
  checked: SourceSummary | undefined
  busy: boolean
  /** A refusal that concerns no single field. */
  problem: string | undefined
  onCheck: () => void
}

/** Address, e-mail and key of the AlfaCRM account, and what a test connection found there. */
export function AccessForm({ form, checked, busy, problem, onCheck }: Props) {
  const { t } = useTranslation('migration')
  const id = useId()
  const { demo } = useMe()
  const { register, formState } = form
  const example = demo?.alfacrm
  const error = (name: keyof FieldErrors<Credentials>) => formState.errors[name]?.message
  return (
    <Card className="overflow-hidden">
      <form
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onCheck()
        }}
      >
        <div className="flex items-center gap-3.5 p-4 pb-3 max-md:flex-wrap">
          <Logo name="AlfaCRM" size={36} h={25} />
          <div className="min-w-0 flex-1">
            <h3 className="text-base font-semibold">{t('form.title')}</h3>
            <p className="text-ink-2 text-pretty">{t('form.sub')}</p>
          </div>
          {example && (
            <Button
              variant="soft"
              onClick={() => {
                form.reset({ url: example.url, email: example.email, apiKey: example.apiKey })
              }}
              className="max-md:order-last max-md:h-10 max-md:w-full"
            >
              <Sparkles aria-hidden />
              {t('form.example')}
            </Button>
          )}
        </div>
        <div className="grid grid-cols-2 gap-x-4 gap-y-3.5 px-4 pb-4 max-md:grid-cols-1">
          <Field label={t('form.url.label')} hint={t('form.url.hint')} error={error('url')} className="col-span-full">
            <Input
              {...register('url', { validate: (value) => normaliseAddress(value) !== null || t('form.url.invalid') })}
              type="url"
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
              placeholder="https://school.s20.online"
            />
          </Field>
          <Field label={t('form.email.label')} hint={t('form.email.hint')} error={error('email')}>
            <Input
              {...register('email', { validate: (value) => isEmail(value) || t('form.email.invalid') })}
              type="email"
              autoComplete="off"
              spellCheck={false}
              placeholder="director@school.ru"
            />
          </Field>
          <Field label={t('form.apiKey.label')} hint={t('form.apiKey.hint')} error={error('apiKey')}>
            <Input
              {...register('apiKey', { validate: (value) => value.trim() !== '' || t('form.apiKey.missing') })}
              type="password"
              autoComplete="off"
            />
          </Field>
        </div>
        {problem && (
          <p role="alert" className="px-4 pb-3 text-bad-ink">
            {problem}
          </p>
        )}
        {checked && <ConnectionResult found={checked} />}
        <div className="flex items-center gap-3 border-t border-line bg-sunken px-4 py-3 max-md:flex-wrap">
          <p className="min-w-0 flex-1 text-xs text-ink-2 text-pretty max-md:basis-full">{t('form.promise')}</p>
          <Button
            type="submit"
            variant={checked ? 'secondary' : 'primary'}
            busy={busy}
            className="max-md:h-10 max-md:w-full"
          >
            <Plug aria-hidden />
            {t(busy ? 'form.checking' : 'form.check')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
