import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { key } from '@/api/keys'
import type { FieldWords } from '@/features/fields'
import { toast } from '@/ui/toast'
import { TagsField } from './tags-field'
import type { RecordTag, Tag } from './types'

type Props = {
  tags: readonly RecordTag[]
  /** Left out where they are only shown. A refusal comes back as a sentence. */
  write: ((field: 'tagIds', ids: string[], words: FieldWords) => Promise<true | string>) | undefined
  className?: string
}

/** The tags of a record; a choice is written when its list is closed, and can be taken back. */
export function CardTags({ tags, write, className }: Props) {
  const { t } = useTranslation('tags')
  const client = useQueryClient()
  const read = (ids: unknown) => {
    const known = client.getQueryData<{ items: Tag[] }>(key.list('tag'))?.items ?? tags
    return known
      .filter(({ id }) => Array.isArray(ids) && ids.includes(id))
      .map(({ name }) => name)
      .join(', ')
  }
  const save = async (chosen: RecordTag[]) => {
    const ids = chosen.map(({ id }) => id).sort()
    const result = await write?.('tagIds', ids, { label: t('edit.label'), read })
    if (result !== undefined && result !== true) toast(result, { tone: 'bad' })
  }
  return <TagsField tags={tags} onChange={write && ((chosen) => void save(chosen))} {...(className && { className })} />
}
