import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { describeError } from '@/lib/describe-error'
import { isProblem } from '@/lib/problem'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageBody } from '@/ui/page-body'
import { Section } from '@/ui/section'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { toast } from '@/ui/toast'
import { NewTag } from './new-tag'
import { useDeleteTag, useRestoreTag, useTags } from './queries'
import { TagRow } from './tag-row'
import type { Tag } from './types'

/** Tags of the organisation: their names and colours. */
export function TagsPage() {
  const { t } = useTranslation('tags')
  const may = useCan('crm:write')
  const tags = useTags(may)
  const remove = useDeleteTag()
  const restore = useRestoreTag()
  if (!may) return <Empty icon={<Lock />} title={t('common:error.forbidden')} sub={t('common:error.forbiddenSub')} />
  if (tags.isError) return <ErrorState error={tags.error} onRetry={() => void tags.refetch()} />
  const onError = (error: unknown) => void toast(firstOf(error) ?? describeError(error, t).sentence, { tone: 'bad' })
  const take = ({ id, name }: Tag) =>
    remove.mutate(id, { onError, onSuccess: () => toast(t('settings.deleted', { name }), { undo: () => restore.mutate(id, { onError }) }) })
  return (
    <PageBody>
      <Section title={t('title')} sub={t('settings.sub')}>
        <Card>
          {tags.isPending && <SkeletonRows rows={5} />}
          {tags.data?.length === 0 && <p className="px-4 py-3 text-ink-2">{t('settings.none')}</p>}
          <ul className="divide-y divide-line">
            {tags.data?.map((tag) => (
              <TagRow key={tag.id} tag={tag} onDelete={() => take(tag)} />
            ))}
          </ul>
          {tags.data && <NewTag />}
        </Card>
      </Section>
    </PageBody>
  )
}

/** A name may have been given to another tag meanwhile. */
const firstOf = (error: unknown) => (isProblem(error) ? error.errors[0]?.detail : undefined)
