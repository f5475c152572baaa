import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import type { Color } from '@/lib/palette'
import { isProblem } from '@/lib/problem'
import { Button } from '@/ui/button'
import { ColorChoice } from '@/ui/color-choice'
import { Input } from '@/ui/input'
import { useCreateTag } from './queries'

/** Under the list: a name, a colour, and Enter. */
export function NewTag() {
  const { t } = useTranslation('tags')
  const create = useCreateTag()
  const [name, setName] = useState('')
  const [color, setColor] = useState<Color>('blue')
  const failure = create.error && ((isProblem(create.error) && create.error.errors[0]?.detail) || describeError(create.error, t).sentence)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim()) create.mutate({ name: name.trim(), color }, { onSuccess: () => setName('') })
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-2 border-t border-line p-3">
      <div className="flex items-center gap-2">
        <Input
          aria-label={t('settings.new')}
          aria-invalid={!!failure}
          aria-describedby={failure ? 'tag-failure' : undefined}
          placeholder={t('settings.placeholder')}
          value={name}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => {
            setName(event.target.value)
            create.reset()
          }}
        />
        <Button type="submit" busy={create.isPending} disabled={!name.trim()} className="max-md:h-10">
          {t('settings.add')}
        </Button>
      </div>
      {name.trim() && <ColorChoice label={t('color.label')} nameOf={(one) => t(`color.${one}`)} value={color} onChange={setColor} />}
      {failure && (
        <p id="tag-failure" role="alert" className="text-xs text-bad-ink">
          {failure}
        </p>
      )}
    </form>
  )
}
