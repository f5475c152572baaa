import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Progress } from '@/ui/progress'
import type { RunKind } from './kinds'
import type { KindRow } from './progress'

type Props = { rows: KindRow[]; finished: boolean; ahead: ReadonlySet<RunKind> }

/** One small bar per kind. `ahead`: those whose reading is not over. */
export function KindGrid({ rows, finished, ahead }: Props) {
  return (
    <ul className="grid grid-cols-4 gap-px border-t border-line bg-line max-lg:grid-cols-3 max-md:grid-cols-2">
      {rows.map((row) => (
        <KindCell key={row.kind} row={row} finished={finished} over={!ahead.has(row.kind)} />
      ))}
      <Filler count={rows.length} />
    </ul>
  )
}

function KindCell({ row, finished, over }: { row: KindRow; finished: boolean; over: boolean }) {
  const { t } = useTranslation('migration')
  const f = useFormat()
  // Some kinds are counted page by page: what is read so far is not yet all there is.
  const whole = over && row.total > 0 && row.done >= row.total
  const share = row.total > 0 ? Math.min(100, (row.done / row.total) * 100) : finished ? 100 : 0
  const name = t(`kind.${row.kind}`)
  return (
    <li className="min-w-0 bg-raised px-4 py-3">
      <div className="flex items-center gap-1.5 text-ink-2">
        <span className="truncate">{name}</span>
        {whole && <CircleCheck className="size-3.5 shrink-0 text-good" aria-hidden />}
      </div>
      <div className="num mb-2 truncate font-medium">
        {row.total === 0 && !finished ? (
          <span className="font-normal text-ink-3">—</span>
        ) : (
          <>
            {f.num(row.done)} <span className="font-normal text-ink-3">/ {f.num(row.total)}</span>
          </>
        )}
      </div>
      <Progress value={share} label={name} className="[&>*]:h-1" />
    </li>
  )
}

/** Covers the empty end of the last line, where the hairline colour would show. */
function Filler({ count }: { count: number }) {
  const missing = (columns: number) => (columns - (count % columns)) % columns
  const spans = ['', 'col-span-1', 'col-span-2', 'col-span-3']
  const wide = missing(4)
  const middle = missing(3)
  const narrow = missing(2)
  return (
    <>
      {wide > 0 && <li aria-hidden className={`bg-raised max-lg:hidden ${spans[wide]}`} />}
      {middle > 0 && <li aria-hidden className={`bg-raised max-md:hidden lg:hidden ${spans[middle]}`} />}
      {narrow > 0 && <li aria-hidden className={`bg-raised md:hidden ${spans[narrow]}`} />}
    </>
  )
}
