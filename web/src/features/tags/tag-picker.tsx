import { Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import type { Color } from '@/lib/palette'
import { isProblem } from '@/lib/problem'
import { Button } from '@/ui/button'
import { Checkbox } from '@/ui/checkbox'
import { ColorChoice } from '@/ui/color-choice'
import { ErrorLine } from '@/ui/error-line'
import { Input } from '@/ui/input'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { matching } from './matching'
import { useCreateTag, useTags } from './queries'
import { TagChip } from './tag-chip'
import type { RecordTag } from './types'

type Props = {
  chosen: readonly string[]
  onChange: (chosen: RecordTag[]) => void
  /** What is typed and does not exist yet can be added. */
  mayCreate: boolean
}

/** Tags to tick; typing narrows them, and Enter takes the one that is called so or makes it. */
export function TagPicker({ chosen, onChange, mayCreate }: Props) {
  const { t } = useTranslation('tags')
  const tags = useTags()
  const create = useCreateTag()
  const [typed, setTyped] = useState('')
  const [color, setColor] = useState<Color>('blue')
  const all = tags.data ?? []
  const { found, same } = matching(all, typed)
  const name = typed.trim()
  const isNew = mayCreate && tags.isSuccess && name !== '' && !same

  const put = (tag: RecordTag, on: boolean, among: readonly RecordTag[] = all) =>
    onChange(among.filter(({ id }) => (id === tag.id ? on : chosen.includes(id))))
  const make = async () => {
    const made = await create.mutateAsync({ name, color }).catch(() => undefined)
    if (!made) return
    setTyped('')
    put(made, true, [...all, made])
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // The popover may stand inside a form of its own.
    event.stopPropagation()
    if (same) {
      put(same, !chosen.includes(same.id))
      setTyped('')
    } else if (isNew) void make()
  }
  const failure = create.error && ((isProblem(create.error) && create.error.errors[0]?.detail) || describeError(create.error, t).sentence)

  return (
    <form onSubmit={submit} className="flex w-60 flex-col gap-2">
      <Input
        aria-label={t('picker.search')}
        placeholder={t(mayCreate ? 'picker.placeholder' : 'picker.search')}
        value={typed}
        maxLength={60}
        autoComplete="off"
        autoFocus
        onChange={(event) => {
          setTyped(event.target.value)
          create.reset()
        }}
      />
      {tags.isPending && <SkeletonRows rows={4} />}
      {tags.isError && <ErrorLine error={tags.error} onRetry={() => void tags.refetch()} />}
      {found.length > 0 && (
        <ul aria-label={t('title')} className="-mx-1 max-h-56 overflow-y-auto">
          {found.map((tag) => (
            <li key={tag.id}>
              <label htmlFor={`tag-${tag.id}`} className="flex h-8 cursor-pointer items-center gap-2.5 rounded-md px-1 hover:bg-hover max-md:h-10">
                <Checkbox id={`tag-${tag.id}`} label={tag.name} checked={chosen.includes(tag.id)} onCheckedChange={(on) => put(tag, on)} />
                <TagChip tag={tag} />
              </label>
            </li>
          ))}
        </ul>
      )}
      {tags.isSuccess && found.length === 0 && !isNew && <p className="text-ink-2">{t(all.length === 0 ? 'picker.noneYet' : 'picker.none')}</p>}
      {isNew && (
        <div className="flex flex-col gap-2 border-t border-line pt-2">
          <ColorChoice label={t('color.label')} nameOf={(one) => t(`color.${one}`)} value={color} onChange={setColor} />
          <Button type="submit" busy={create.isPending} className="min-w-0 justify-start max-md:h-10">
            <Plus aria-hidden />
            <span className="truncate">{t('picker.create', { name })}</span>
          </Button>
        </div>
      )}
      {failure && (
        <p role="alert" className="text-xs text-bad-ink">
          {failure}
        </p>
      )}
    </form>
  )
}
