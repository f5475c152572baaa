import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { FILE_KINDS, type RunKind } from './kinds'
import { kindRows } from './progress'
import type { RollbackPreview, Run } from './types'
import { useRunText } from './use-run-text'

type Props = { run: Run; preview: RollbackPreview; discard: boolean }

/** Three numbers: gone, as before, left alone. */
export function RollbackFigures({ run, preview, discard }: Props) {
  const { t } = useTranslation('migration')
  const say = useRunText(run)
  const f = useFormat()
  const rows = kindRows(run.kinds)
  const named = (column: 'created' | 'updated', most: RunKind[]) =>
    rows
      .filter((row) => row[column] > 0 && most.includes(row.kind))
      .map((row) => t(`counted.${row.kind}`, { count: row[column], n: f.num(row[column]) }))
      .join(', ')
  const figures = [
    {
      key: 'removed',
      value: preview.removed,
      sub: say('rollback.removedSub', { what: named('created', ['students', 'lessons', 'payments', ...FILE_KINDS]) }),
      bad: true,
    },
    {
      key: 'restored',
      value: preview.restored,
      sub: t('rollback.restoredSub', { what: named('updated', ['teachers', 'students', 'groups', ...FILE_KINDS]) || t('rollback.nothing') }),
    },
    {
      key: 'kept',
      value: discard ? Math.max(0, preview.kept - preview.edited.length) : preview.kept,
      sub: preview.kept > 0 ? say('rollback.keptSub') : say('rollback.keptNone'),
    },
  ]
  return (
    <dl className="divide-y divide-line rounded-[10px] shadow-[inset_0_0_0_1px_var(--line)]">
      {figures.map(({ key, value, sub, bad }) => (
        <div key={key} className="flex items-center gap-4 px-3.5 py-2.5">
          <dd
            className={cn('num w-14 shrink-0 text-right text-lg font-semibold', bad && value > 0 && 'text-bad-ink')}
          >
            {f.num(value)}
          </dd>
          <dt className="min-w-0">
            <span className="block leading-[18px] font-medium">{t(`rollback.${key}`)}</span>
            <span className="block text-xs text-ink-2">{sub}</span>
          </dt>
        </div>
      ))}
    </dl>
  )
}
