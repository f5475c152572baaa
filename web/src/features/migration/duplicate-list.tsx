import { Mail, Phone } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { readablePhone } from '@/lib/phone'
import { Button } from '@/ui/button'
import { ErrorLine } from '@/ui/error-line'
import { Pill } from '@/ui/pill'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { useDuplicates } from './queries'
import { RecordLink } from './record-link'
import type { Duplicate } from './types'

/** People who share a phone or an e-mail: recognised, shown, never glued together. */
export function DuplicateList({ runId }: { runId: string }) {
  const { t } = useTranslation('migration')
  const found = useDuplicates(runId, true)
  if (found.isPending) return <SkeletonRows rows={6} />
  if (found.isError) {
    return (
      <div className="px-4 py-2">
        <ErrorLine error={found.error} onRetry={() => void found.refetch()} />
      </div>
    )
  }
  if (found.rows.length === 0) return <p className="px-4 py-6 text-center text-ink-2">{t('details.empty.duplicates')}</p>
  return (
    <>
      <ul tabIndex={0} className="max-h-[318px] overflow-y-auto outline-offset-[-2px]">
        {found.rows.map((group) => (
          <Group key={group.by + group.value} group={group} />
        ))}
        {found.hasNextPage && (
          <li className="p-1.5 text-center">
            <Button variant="ghost" size="sm" busy={found.isFetchingNextPage} onClick={found.more}>
              {t('more')}
            </Button>
          </li>
        )}
      </ul>
      <p className="border-t border-line px-4 py-2 text-xs text-ink-2 text-pretty">{t('details.duplicatesFoot')}</p>
    </>
  )
}

function Group({ group }: { group: Duplicate }) {
  const { t } = useTranslation('migration')
  const Icon = group.by === 'phone' ? Phone : Mail
  return (
    <li className="border-b border-line px-4 py-2 last:border-0">
      <div className="flex items-center gap-2 text-xs text-ink-2">
        <Icon className="size-3.5 shrink-0 stroke-[1.75] text-ink-3" aria-label={t(`details.by.${group.by}`)} role="img" />
        <span className="truncate">{group.by === 'phone' ? readablePhone(group.value) : group.value}</span>
      </div>
      <ul className="pl-[22px]">
        {group.records.map((record) => (
          <li key={`${record.kind}:${record.remoteId ?? record.localId}`} className="flex min-h-7 items-center gap-2">
            <span className="min-w-0 truncate font-medium">{record.title}</span>
            <span className="text-xs text-ink-2">{t(`one.${record.kind}`, { defaultValue: '' })}</span>
            {record.existing && (
              <Pill h={272} dot={false}>
                {t('details.existing')}
              </Pill>
            )}
            <span className="ml-auto" />
            <RecordLink kind={record.kind} localId={record.localId} />
          </li>
        ))}
      </ul>
    </li>
  )
}
