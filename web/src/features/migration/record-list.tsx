import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { ErrorLine } from '@/ui/error-line'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { SrcTile } from '@/ui/source'
import { type RecordFilter, useRecords } from './queries'
import { RecordLink } from './record-link'
import { recordTitle } from './record-title'
import { isFileRun } from './file-run'
import { RunLogo } from './run-logo'
import type { Run, RunRecord } from './types'
import { useRunText } from './use-run-text'
import { useSentence } from './use-sentence'

type Props = { run: Run; filter: RecordFilter; empty: string }

export function RecordList({ run, filter, empty }: Props) {
  const { t } = useTranslation('migration')
  const tell = useRunText(run)
  const records = useRecords(run.id, filter, true)
  if (records.isPending) return <SkeletonRows rows={6} />
  if (records.isError) {
    return (
      <div className="px-4 py-2">
        <ErrorLine error={records.error} onRetry={() => void records.refetch()} />
      </div>
    )
  }
  if (records.rows.length === 0) return <p className="px-4 py-6 text-center text-ink-2">{empty}</p>
  return (
    <>
      <ul tabIndex={0} className="overflow-y-auto outline-offset-[-2px] max-xl:max-h-[318px] xl:min-h-0 xl:flex-1">
        {records.rows.map((record) => (
          <Row key={`${record.kind}:${record.remoteId}`} run={run} record={record} />
        ))}
        {records.hasNextPage && (
          <li className="p-1.5 text-center">
            <Button variant="ghost" size="sm" busy={records.isFetchingNextPage} onClick={records.more}>
              {t('more')}
            </Button>
          </li>
        )}
      </ul>
      <p className="shrink-0 border-t border-line px-4 py-2 text-xs text-ink-2 text-pretty">
        {filter.verdict === 'quarantined' ? tell('details.foot') : t('details.csv')}
      </p>
    </>
  )
}

function Row({ run, record }: { run: Run; record: RunRecord }) {
  const { t } = useTranslation('migration')
  const say = useSentence(isFileRun(run))
  const f = useFormat()
  const name = recordTitle(record, t, f)
  const reasons = record.reason ? [say(record.reason, record.detail)] : []
  const text = [...reasons, ...record.warnings.map((code) => say(code, record.detail))].join('; ')
  return (
    <li className="flex min-h-[46px] items-center gap-3 border-b border-line py-1 pr-2 pl-4 last:border-0">
      {isFileRun(run) ? <RunLogo run={run} size={16} /> : <SrcTile s="alfacrm" />}
      <div className="min-w-0 flex-1">
        <div className="num truncate leading-[17px] font-medium" title={name}>
          {t(`one.${record.kind}`, { defaultValue: record.kind })} · {name}
        </div>
        <div className="text-xs text-ink-2 text-pretty">{text}</div>
      </div>
      <RecordLink kind={record.kind} localId={record.localId ?? here(record)} />
    </li>
  )
}

/** The record that a skipped row met. */
const here = ({ reason, detail }: RunRecord) => (reason === 'already_here' && typeof detail?.id === 'string' ? detail.id : null)
