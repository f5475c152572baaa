import { Plus, Tag } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { LazyPopover } from '@/ui/lazy-popover'
import { isSameSet } from './matching'
import { TagPicker } from './on-demand'
import { TagChip } from './tag-chip'
import type { RecordTag } from './types'

type Props = {
  tags: readonly RecordTag[]
  /** Told once, when the list of tags is closed. Left out, they are only shown. */
  onChange: ((chosen: RecordTag[]) => void) | undefined
  className?: string
}

/** The tags of a card, and the button that chooses them. */
export function TagsField({ tags, onChange, className }: Props) {
  const { t } = useTranslation('tags')
  /** What is ticked while the list is open. */
  const [draft, setDraft] = useState<RecordTag[] | null>(null)
  const shown = draft ?? tags
  if (!onChange && tags.length === 0) return null
  const close = () => {
    setDraft(null)
    const ids = (list: readonly RecordTag[]) => list.map(({ id }) => id)
    if (draft && !isSameSet(ids(draft), ids(tags))) onChange?.(draft)
  }
  return (
    <div role="group" aria-label={t('title')} className={className}>
      <div className="flex flex-wrap items-center gap-1">
        {shown.map((tag) => (
          <TagChip key={tag.id} tag={tag} />
        ))}
        {onChange && (
          <LazyPopover
            label={t('title')}
            onClose={close}
            trigger={
              <Button variant="ghost" size="sm" className="h-6 px-1.5 font-normal max-md:h-10" aria-label={t(tags.length > 0 ? 'field.change' : 'field.add')}>
                {tags.length > 0 ? <Plus aria-hidden /> : <Tag aria-hidden />}
                {tags.length === 0 && t('field.add')}
              </Button>
            }
          >
            {() => <TagPicker chosen={shown.map(({ id }) => id)} onChange={setDraft} mayCreate />}
          </LazyPopover>
        )}
      </div>
    </div>
  )
}
