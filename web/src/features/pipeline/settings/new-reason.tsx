import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import { isProblem } from '@/lib/problem'
import { Button } from '@/ui/button'
import { Input } from '@/ui/input'
import { useAddReason } from './queries'

/** One line under the list: a name and Enter. */
export function NewReason() {
  const { t } = useTranslation('pipeline')
  const add = useAddReason()
  const [name, setName] = useState('')
  const problem = add.error
  const failure = isProblem(problem) && problem.errors[0] ? problem.errors[0].detail : problem && describeError(problem, t).sentence
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim()) add.mutate({ name: name.trim() }, { onSuccess: () => setName('') })
  }
  return (
    <form onSubmit={submit} className="border-t border-line p-3">
      <div className="flex items-center gap-2">
        <Input
          aria-label={t('settings.reason.new')}
          aria-invalid={!!failure}
          aria-describedby={failure ? 'reason-failure' : undefined}
          placeholder={t('settings.reason.placeholder')}
          value={name}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" busy={add.isPending} disabled={!name.trim()} className="max-md:h-10">
          {t('settings.reason.add')}
        </Button>
      </div>
      {failure && (
        <p id="reason-failure" role="alert" className="mt-1 text-xs text-bad-ink">
          {failure}
        </p>
      )}
    </form>
  )
}
