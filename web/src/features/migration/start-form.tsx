import { ArrowRight, Eye } from 'lucide-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api/me'
import { describeError } from '@/lib/describe-error'
import { applyFieldErrors } from '@/lib/form-errors'
import { Button } from '@/ui/button'
import { AccessForm } from './access-form'
import { rememberAccess } from './access-memory'
import { normaliseAddress } from './address'
import { type Choice, choiceOf, defaultChoice, startRequest } from './choice'
import { ChoiceForm } from './choice-form'
import { connectionProblem } from './connection-problem'
import { useStart, useTestConnection } from './queries'
import type { Credentials, Run, SourceSummary } from './types'

const FIELDS = ['url', 'email', 'apiKey'] as const

/** `repeat`: a run whose address and options to start from. */
export function StartForm({ repeat }: { repeat?: Run | undefined }) {
  const { t } = useTranslation('migration')
  const navigate = useNavigate()
  const { organization } = useMe()
  const zone = organization.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const form = useForm<Credentials>({ defaultValues: { url: repeat?.source.url ?? '', email: '', apiKey: '' } })
  const [choice, setChoice] = useState<Choice>(() =>
    repeat ? choiceOf(repeat.options, zone) : defaultChoice(zone),
  )
  const [checked, setChecked] = useState<SourceSummary>()
  const [problem, setProblem] = useState<string>()
  const [pending, setPending] = useState<'real' | 'preview'>()
  const test = useTestConnection()
  const start = useStart()

  // What was checked is no longer what stands in the fields.
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: () => {
          setChecked(undefined)
          setProblem(undefined)
        },
      }),
    [form],
  )

  const refused = (error: unknown) => {
    const known = connectionProblem(error)
    if (!known) {
      if (!applyFieldErrors(error, form.setError, FIELDS)) setProblem(describeError(error, t).sentence)
      return
    }
    const message = t(`problem.${known.code}`)
    if (known.fields.length === 0) return setProblem(message)
    known.fields.forEach((field, i) => {
      const text = i === 0 ? message : t(`problem.${known.code}_also`)
      form.setError(field, { type: 'server', message: text }, { shouldFocus: i === 0 })
    })
  }

  const access = (values: Credentials): Credentials => ({
    url: normaliseAddress(values.url) ?? values.url,
    email: values.email.trim(),
    apiKey: values.apiKey.trim(),
  })

  const check = form.handleSubmit(async (values) => {
    setProblem(undefined)
    try {
      setChecked(await test.mutateAsync(access(values)))
    } catch (error) {
      refused(error)
    }
  })

  const begin = (dryRun: boolean) =>
    form.handleSubmit(async (values) => {
      setProblem(undefined)
      setPending(dryRun ? 'preview' : 'real')
      try {
        const credentials = access(values)
        const run = await start.mutateAsync(startRequest(credentials, choice, dryRun))
        rememberAccess(credentials)
        await navigate({ to: '/settings/migration/$runId', params: { runId: run.id } })
      } catch (error) {
        refused(error)
      } finally {
        setPending(undefined)
      }
    })()

  return (
    <div className="flex flex-col gap-3">
      <AccessForm form={form} checked={checked} busy={test.isPending} problem={problem} onCheck={() => void check()} />
      <ChoiceForm
        choice={choice}
        onChange={(patch) => setChoice((now) => ({ ...now, ...patch }))}
        found={checked}
        open={!!repeat}
      />
      <div className="flex items-center gap-2 max-md:flex-wrap">
        <p className="min-w-0 flex-1 text-xs text-ink-2 text-pretty max-md:basis-full">{t('start.note')}</p>
        <Button
          size="lg"
          busy={pending === 'preview'}
          disabled={pending === 'real' || choice.kinds.length === 0}
          onClick={() => void begin(true)}
          className="max-md:flex-1"
        >
          <Eye aria-hidden />
          {t('start.preview')}
        </Button>
        <Button
          size="lg"
          variant={checked ? 'primary' : 'secondary'}
          busy={pending === 'real'}
          disabled={pending === 'preview' || choice.kinds.length === 0}
          onClick={() => void begin(false)}
          className="max-md:flex-1"
        >
          {t('start.button')}
          <ArrowRight aria-hidden />
        </Button>
      </div>
    </div>
  )
}
