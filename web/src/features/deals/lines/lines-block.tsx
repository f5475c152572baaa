import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { Block } from '@/ui/block'
import { ErrorLine } from '@/ui/error-line'
import { Skeleton } from '@/ui/skeleton'
import type { Deal } from '../types'
import { AddLine } from './add-line'
import { LineConflictDialog } from './line-conflict'
import type { DraftField } from './line-draft'
import { LineEditor } from './line-editor'
import { LineRow } from './line-row'
import { type Line, type LinePatch, useLines } from './queries'
import { useLineEdit } from './use-line-edit'

type Editing = { id: string; focus: DraftField }

/** What is sold in a deal; the lines make its amount. */
export function LinesBlock({ deal }: { deal: Deal }) {
  const { t } = useTranslation('deals')
  const f = useFormat()
  const may = useCan('crm:write')
  const { data, error, isError, isPending, refetch } = useLines(deal.id)
  const edit = useLineEdit(deal.id)
  const [editing, setEditing] = useState<Editing | null>(null)
  /** What the line under the hands would come to. */
  const [draft, setDraft] = useState<number | null>(null)
  const onTotal = useCallback((total: number | null) => setDraft(total), [])

  const lines = data?.record.items ?? []
  const { currency } = data?.record ?? deal
  const close = () => {
    const id = editing?.id
    setEditing(null)
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-line="${id}"]`)?.focus())
  }
  const add = async (patch: LinePatch, focus: DraftField) => {
    const known = await edit.add(patch)
    const made = known?.record.items.at(-1)
    if (made) setEditing({ id: made.id, focus })
  }
  const move = (line: Line, from: number, by: -1 | 1) => {
    const position = from + by
    if (position < 0 || position >= lines.length) return
    void edit.change({ before: line, patch: { position }, etag: data?.etag ?? null })
  }
  const open = lines.find(({ id }) => id === editing?.id)
  const sum = lines.reduce((sum, line) => sum + (line === open ? (draft ?? line.totalMinor) : line.totalMinor), 0)

  return (
    <Block title={t('lines.title')} meta={lines.length > 0 && f.num(lines.length)}>
      {isPending ? (
        <Skeleton className="my-2 w-full" />
      ) : isError && !data ? (
        <ErrorLine error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          {lines.length > 0 && (
            <ul aria-label={t('lines.title')}>
              {lines.map((line, i) => (
                <li key={line.id}>
                  {line === open && editing ? (
                    <LineEditor
                      line={line}
                      currency={currency}
                      etag={data?.etag ?? null}
                      focus={editing.focus}
                      onTotal={onTotal}
                      onSave={(one) => edit.change(one)}
                      onClose={close}
                    />
                  ) : (
                    <LineRow
                      line={line}
                      currency={currency}
                      onEdit={may ? () => setEditing({ id: line.id, focus: 'quantity' }) : undefined}
                      onRemove={() => void edit.remove(line, i, data?.etag ?? null)}
                      onMove={(by) => move(line, i, by)}
                    />
                  )}
                </li>
              ))}
            </ul>
          )}
          {lines.length === 0 && !may && <p className="text-ink-3">{t('lines.none')}</p>}
          <div className="flex items-start gap-3">
            <div className="min-w-0 flex-1">{may && <AddLine currency={currency} onAdd={(patch, focus) => void add(patch, focus)} />}</div>
            {lines.length > 0 && (
              <div className={cn('num shrink-0 py-1.5 font-semibold', may && 'mr-8')} aria-live="polite">
                <span className="mr-2 text-xs font-normal text-ink-2">{t('lines.sum')}</span>
                {f.money(sum, { currency })}
              </div>
            )}
          </div>
        </>
      )}
      <LineConflictDialog conflict={edit.conflict} currency={currency} onKeepTheirs={edit.settle} onWriteMine={edit.writeMine} />
    </Block>
  )
}
