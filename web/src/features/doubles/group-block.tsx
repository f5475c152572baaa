import { AtSign, Merge, Phone } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { DoubleRow } from './double-row'
import type { Group, Kind } from './kind'
import { pointText } from './point-text'
import { useTellApart } from './use-tell-apart'

type Props = { kind: Kind; group: Group; onMerge: ((ids: string[]) => void) | undefined }

/** What brought the records together, they themselves, and the two answers. */
export function GroupBlock({ kind, group, onMerge }: Props) {
  const { t } = useTranslation('doubles')
  const f = useFormat()
  const tellApart = useTellApart(kind)
  const ids = group.records.map(({ id }) => id)
  const Icon = group.reason.kind === 'phone' ? Phone : AtSign
  const more = group.count - group.records.length
  const points = group.shared.length > 0 ? group.shared : [group.reason]
  return (
    <li className="rounded-xl bg-panel shadow-card">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-2.5">
        <h2 className="flex min-w-0 flex-1 items-center gap-2 font-medium max-md:basis-full">
          <Icon className="size-4 shrink-0 text-ink-3" aria-hidden />
          <span className="min-w-0 truncate">{points.map(pointText).join(' · ')}</span>
        </h2>
        {onMerge && (
          <div className="flex items-center gap-1.5">
            <Button variant="ghost" size="sm" className="max-md:h-10" busy={tellApart.isPending} onClick={() => tellApart.mutate(ids)}>
              {t(`apart.button.${kind}`)}
            </Button>
            <Button size="sm" className="max-md:h-10" onClick={() => onMerge(ids)}>
              <Merge aria-hidden />
              {t('merge.open')}
            </Button>
          </div>
        )}
      </div>
      <ul className="px-4 py-1">
        {group.records.map((record) => (
          <DoubleRow key={record.id} kind={kind} record={record} />
        ))}
      </ul>
      {more > 0 && <p className="px-4 pb-2.5 text-xs text-ink-2">{t('group.more', { n: f.num(more) })}</p>}
    </li>
  )
}
