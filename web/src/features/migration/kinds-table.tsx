import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { Card } from '@/ui/card'
import { Td, Th } from '@/ui/table'
import { type KindRow, isFinished, totals } from './progress'
import type { Run } from './types'
import { useRunText } from './use-run-text'

const COLUMNS = ['created', 'updated', 'unchanged', 'skipped'] as const
type CountColumn = (typeof COLUMNS)[number]

/** Per kind: read = written + left out. A tick where it adds up. */
export function KindsTable({ run, rows }: { run: Run; rows: KindRow[] }) {
  const { t } = useTranslation('migration')
  const f = useFormat()
  const say = useRunText(run)
  const sum = totals(rows)
  // A repeated run mostly finds what is there already: columns it has nothing for give their room to that.
  const columns: CountColumn[] =
    sum.unchanged > 0 ? COLUMNS.filter((column) => sum[column] > 0) : ['created', 'updated', 'skipped']
  const tense = run.dryRun ? 'preview' : 'real'
  return (
    <Card className="relative overflow-x-auto" role="group" aria-label={t('table.label')}>
      <table className="num w-full min-w-[560px]">
        <thead>
          <tr>
            <Th className="pl-4">{t('table.kind')}</Th>
            <Th className="text-right">{say('table.source')}</Th>
            {columns.map((column) => (
              <Th key={column} className="text-right">
                {t(`table.${tense}.${column}`)}
              </Th>
            ))}
            <Th className="text-right">{t('table.quarantined')}</Th>
            <Th className="pr-4 text-right">{t(run.status === 'rolled_back' ? 'table.was' : 'table.zveno')}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.kind} run={run} row={row} columns={columns} />
          ))}
        </tbody>
        <tfoot>
          <tr className="bg-sunken font-semibold">
            <Td className="pl-4">{t('table.total')}</Td>
            <Td className="text-right">{f.num(sum.total)}</Td>
            {columns.map((column) => (
              <Td key={column} className="text-right">
                {sum[column] ? f.num(sum[column]) : '—'}
              </Td>
            ))}
            <Td className="text-right">{sum.quarantined ? f.num(sum.quarantined) : '—'}</Td>
            <Td className="pr-[36px] text-right">{f.num(sum.written)}</Td>
          </tr>
        </tfoot>
      </table>
    </Card>
  )
}

function Row({ run, row, columns }: { run: Run; row: KindRow; columns: CountColumn[] }) {
  const { t } = useTranslation('migration')
  const f = useFormat()
  const proof = run.reconciliation?.counts.find(({ kind }) => kind === row.kind)
  const good = isFinished(run.status) ? row.adds && (proof?.ok ?? true) : row.adds
  return (
    <tr className="hover:bg-hover [&>td]:h-8">
      <Td className="pl-4 font-medium whitespace-nowrap">{t(`kind.${row.kind}`)}</Td>
      <Td className="text-right text-ink-2">{f.num(row.total)}</Td>
      {columns.map((column) => (
        <Td key={column} className={cn('text-right', !row[column] && 'text-ink-3')}>
          {row[column] ? f.num(row[column]) : '—'}
        </Td>
      ))}
      <Td className={cn('text-right', row.quarantined ? 'font-semibold text-warn-ink' : 'text-ink-3')}>
        {row.quarantined ? f.num(row.quarantined) : '—'}
      </Td>
      <Td className="pr-4 text-right">
        <span className="inline-flex items-center gap-1.5 font-medium">
          {f.num(row.written)}
          {run.status === 'rolled_back' || (row.total === 0 && !isFinished(run.status)) ? (
            <span className="w-3.5" />
          ) : good ? (
            <CircleCheck className="size-3.5 text-good" aria-label={t('table.adds')} role="img" />
          ) : (
            <TriangleAlert className="size-3.5 text-warn" aria-label={t('table.differs')} role="img" />
          )}
        </span>
      </Td>
    </tr>
  )
}
