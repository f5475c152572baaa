import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { isEmail } from './address'
import { problemText } from './problem-text'
import { useRunAction } from './queries'
import type { Run } from './types'

type Props = { run: Run; open: boolean; onOpenChange: (open: boolean) => void }

/** The key is forgotten some time after a run stops; to go on it has to be typed again. */
export function ResumeDialog({ run, open, onOpenChange }: Props) {
  const { t } = useTranslation('migration')
  const form = useId()
  const input = useRef<HTMLInputElement>(null)
  const [email, setEmail] = useState('')
  const [apiKey, setApiKey] = useState('')
  const [asked, setAsked] = useState(false)
  const action = useRunAction()
  const missing = asked && !apiKey.trim() ? t('form.apiKey.missing') : undefined
  const error = action.error ? problemText(action.error, t) : missing
  const emailError = asked && !isEmail(email) ? t('form.email.invalid') : undefined
  const submit = () => {
    setAsked(true)
    if (!apiKey.trim() || !isEmail(email)) return
    action.mutate(
      { id: run.id, action: 'resume', body: { email: email.trim(), apiKey: apiKey.trim() } },
      { onSuccess: () => onOpenChange(false) },
    )
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      initialFocus={input}
      title={t('resume.title')}
      description={t('resume.sub')}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form={form} busy={action.isPending}>
            {t('resume.button')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="flex flex-col gap-3.5"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Field label={t('form.email.label')} error={emailError}>
          <Input
            ref={input}
            type="email"
            autoComplete="off"
            spellCheck={false}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </Field>
        <Field label={t('form.apiKey.label')} hint={t('form.apiKey.hint')} error={error}>
          <Input
            type="password"
            autoComplete="off"
            value={apiKey}
            onChange={(event) => setApiKey(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  )
}
