import { useTranslation } from 'react-i18next'
import { useConnections, useFieldName } from '@/features/integrations'
import { cn } from '@/lib/cn'
import { modKey } from '@/lib/keyboard'
import { useUrlState } from '@/lib/url-state'
import { useFormat } from '@/lib/use-format'
import { useNow } from '@/lib/use-now'
import { Button } from '@/ui/button'
import { Kbd } from '@/ui/kbd'
import { isSource, SOURCES, SrcTile } from '@/ui/source'
import { Tabs } from '@/ui/tabs'
import { ageOf } from './age'
import type { Group } from './groups'
import type { useConflicts } from './queries'
import { RecordFace } from './record-face'
import { conflictsSearch } from './search'
import { useOwnTitle } from './use-own-title'

type Props = { groups: Group[]; open: ReturnType<typeof useConflicts>; selected: string | undefined; onSelect: (key: string) => void }

/** Records with something in dispute, the newest first. */
export function ListPane({ groups, open, selected, onSelect }: Props) {
  const { t } = useTranslation('conflicts')
  return (
    <div className="flex w-[292px] shrink-0 flex-col border-r border-line max-md:w-full max-md:border-r-0">
      <ConnectionTabs />
      <ul aria-label={t('list')} className="min-h-0 flex-1 overflow-y-auto p-1.5">
        {groups.map((group) => (
          <li key={group.key}>
            <Row group={group} isSelected={group.key === selected} onSelect={() => onSelect(group.key)} />
          </li>
        ))}
        {open.hasNextPage && (
          <li className="p-2 text-center">
            <Button variant="ghost" size="sm" busy={open.isFetchingNextPage} onClick={open.more}>
              {t('more')}
            </Button>
          </li>
        )}
      </ul>
      <div className="border-t border-line p-4 max-md:hidden">
        <h2 className="text-xs font-medium text-ink-2">{t('why.title')}</h2>
        <p className="mt-1 text-xs text-ink-2 text-pretty">{t('why.sub')}</p>
        <p className="mt-2.5 flex flex-wrap items-center gap-x-1.5 gap-y-1 text-xs text-ink-2">
          <Kbd>←</Kbd>
          <Kbd>→</Kbd>
          {t('why.side')}
          <Kbd>B</Kbd>
          {t('why.both')}
          <Kbd>{modKey}↵</Kbd>
          {t('why.save')}
        </p>
      </div>
    </div>
  )
}

/** One CRM alone needs no choice. */
function ConnectionTabs() {
  const { t } = useTranslation('conflicts')
  const f = useFormat()
  const [{ connection = '' }, setSearch] = useUrlState(conflictsSearch)
  const { data: connections = [] } = useConnections()
  if (connections.length < 2) return null
  const name = (crmType: string) => t(`common:source.${crmType}`, { defaultValue: isSource(crmType) ? SOURCES[crmType].name : crmType })
  const isTwin = (crmType: string) => connections.filter((one) => one.crmType === crmType).length > 1
  return (
    <div className="overflow-x-auto border-b border-line px-2 py-1.5">
      <Tabs
        label={t('tabs')}
        value={connection}
        onChange={(id) => setSearch({ connection: id || undefined, record: undefined })}
        items={[
          { v: '', label: t('all'), n: f.num(connections.reduce((sum, one) => sum + one.conflicts, 0)) },
          ...connections.map((one) => ({ v: one.id, label: isTwin(one.crmType) ? one.account.name : name(one.crmType), n: f.num(one.conflicts) })),
        ]}
      />
    </div>
  )
}

function Row({ group, isSelected, onSelect }: { group: Group; isSelected: boolean; onSelect: () => void }) {
  const { t } = useTranslation('conflicts')
  const f = useFormat()
  const now = useNow()
  const fieldName = useFieldName()
  const ownTitle = useOwnTitle()
  const { first, conflicts } = group
  const fields = conflicts.map(({ kind, field }) => fieldName(kind, field, ownTitle(kind, field)).toLocaleLowerCase()).join(', ')
  return (
    <button
      type="button"
      aria-current={isSelected || undefined}
      onClick={onSelect}
      className={cn('flex min-h-12 w-full items-center gap-3 rounded-lg px-2.5 py-1.5 text-left hover:bg-hover max-md:min-h-16', isSelected && 'bg-press hover:bg-press')}
    >
      <RecordFace conflict={first} size={32} />
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-1.5">
          <span className="truncate font-medium">{first.title || t(`integrations:one.${first.kind}`)}</span>
          {isSource(first.crmType) && <SrcTile s={first.crmType} />}
        </span>
        <span className="block truncate text-xs text-ink-2">
          {t(`integrations:one.${first.kind}`)} · {fields}
        </span>
      </span>
      <span className="flex shrink-0 flex-col items-end gap-0.5">
        <span className="num text-xs text-ink-2">{ageOf(first.createdAt, now, f)}</span>
        <span className="tone num inline-flex h-[18px] min-w-5 items-center justify-center rounded-[5px] px-1 text-xs font-semibold" style={{ ['--h' as string]: 75 }}>
          {conflicts.length}
        </span>
      </span>
    </button>
  )
}
