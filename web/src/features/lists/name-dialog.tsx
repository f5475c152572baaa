import { type FormEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFeature } from '@/api/use-feature'
import { describeError } from '@/lib/describe-error'
import { isProblem } from '@/lib/problem'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { Switch } from '@/ui/switch'
import { useViewCalls } from './queries'
import type { Settings, View, ViewKind } from './types'

type Props = {
  kind: ViewKind
  /** The view that gets another name; left out: a new one. */
  view?: View | undefined
  settings: Settings
  onClose: () => void
  onSaved: (view: View) => void
}

/** The name of a view, and whether others see it. */
export function NameDialog({ kind, view, settings, onClose, onSaved }: Props) {
  const { t } = useTranslation('lists')
  const form = useId()
  const input = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(view?.name ?? '')
  const hasShared = useFeature('shared_views')
  const [isShared, setShared] = useState(view?.isShared ?? false)
  const [isNameless, setNameless] = useState(false)
  const { create, change } = useViewCalls()
  const call = view ? change : create
  const ofName = isProblem(call.error) ? call.error.errors.find(({ pointer }) => pointer === '/name')?.detail : undefined
  const error = isNameless ? t('view.nameless') : (ofName ?? (call.error ? describeError(call.error, t).sentence : undefined))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const fields = { name: name.trim(), isShared }
    setNameless(!fields.name)
    if (!fields.name) return input.current?.focus()
    const onSuccess = (saved: View) => {
      onSaved(saved)
      onClose()
    }
    if (view) change.mutate({ view, patch: fields }, { onSuccess })
    else create.mutate({ recordKind: kind, ...fields, settings }, { onSuccess })
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      initialFocus={input}
      title={t(view ? 'view.rename' : 'view.new')}
      description={view ? undefined : t('view.newSub')}
      className="max-w-[420px]"
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form={form} busy={call.isPending}>
            {t('common:save')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-3">
        <Field label={t('view.name')} error={error}>
          <Input ref={input} value={name} maxLength={100} autoComplete="off" onChange={(event) => setName(event.target.value)} />
        </Field>
        {hasShared && (
          <label className="flex min-h-10 items-center gap-3">
            <span className="min-w-0 flex-1">
              {t('view.forAll')}
              <span className="block text-xs text-ink-2">{t('view.forAllSub')}</span>
            </span>
            <Switch checked={isShared} onCheckedChange={setShared} />
          </label>
        )}
      </form>
    </Dialog>
  )
}
