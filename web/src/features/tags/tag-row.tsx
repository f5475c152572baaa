import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { describeError } from '@/lib/describe-error'
import { hueOf, knownColor } from '@/lib/palette'
import { isProblem } from '@/lib/problem'
import { Button } from '@/ui/button'
import { ColorChoice } from '@/ui/color-choice'
import { InlineField } from '@/ui/inline-field'
import { LazyPopover } from '@/ui/lazy-popover'
import { toast } from '@/ui/toast'
import { useChangeTag } from './queries'
import { TagChip } from './tag-chip'
import type { Tag, TagPatch } from './types'

type Props = { tag: Tag; onDelete: () => void }

/** Colour, name, and the way out. */
export function TagRow({ tag, onDelete }: Props) {
  const { t } = useTranslation('tags')
  const change = useChangeTag()
  const save = async (patch: TagPatch, etag?: string | null): Promise<true | string> => {
    try {
      await change.mutateAsync({ tag, patch, ...(etag !== undefined && { etag }) })
      return true
    } catch (error) {
      return (isProblem(error) ? error.errors[0]?.detail : undefined) ?? describeError(error, t).sentence
    }
  }
  const paint = async (color: string) => {
    const result = await save({ color })
    if (result !== true) toast(result, { tone: 'bad' })
  }
  const hue = hueOf(tag.color)
  const name = t(`color.${knownColor(tag.color)}`)
  return (
    <li className="flex min-h-11 items-center gap-1 pr-2 pl-2">
      <LazyPopover
        label={t('color.label')}
        trigger={
          <Button variant="ghost" size="icon" className="max-md:size-10" aria-label={t('color.of', { name: tag.name, color: name })}>
            <span aria-hidden className={cn('size-3 rounded-full', hue === null ? 'bg-ink-3' : 'tone-dot')} style={hue === null ? undefined : { ['--h' as string]: hue }} />
          </Button>
        }
      >
        {(close) => (
          <div className="w-56">
            <ColorChoice
              label={t('color.label')}
              nameOf={(one) => t(`color.${one}`)}
              value={knownColor(tag.color)}
              onChange={(color) => {
                close()
                void paint(color)
              }}
            />
          </div>
        )}
      </LazyPopover>
      <div className="min-w-0 flex-1 px-1.5">
        <InlineField
          label={t('settings.name')}
          action={t('settings.edit')}
          text={tag.name}
          etag={`"${tag.version}"`}
          onSave={(name, etag) => save({ name: name.trim() }, etag)}
          className="w-full"
        >
          <TagChip tag={tag} />
        </InlineField>
      </div>
      <Button variant="ghost" size="icon" className="max-md:size-10" aria-label={t('settings.delete', { name: tag.name })} onClick={onDelete}>
        <Trash2 aria-hidden />
      </Button>
    </li>
  )
}
