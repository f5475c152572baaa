import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import { isProblem } from '@/lib/problem'
import { toast } from '@/ui/toast'
import { isSame, patchOf } from './line-draft'
import { currentLines, etagOf, type KnownLines, type Line, type LinePatch, linesQuery, useWriteLine } from './queries'

/** A change of one line, on the version the person saw. */
export type LineEdit = { before: Line; patch: LinePatch; etag: string | null }

/** Somebody wrote the same line meanwhile, or took it away. */
export type LineConflict = LineEdit & { theirs: Line | null; etag: string }

/** What was refused: the sentences by the field of the request, and one for the rest. */
export type Refusal = { fields: Record<string, string>; sentence: string }

/** Adds, changes and takes away lines; offers to take each back; two edits of one line are shown side by side. */
export function useLineEdit(dealId: string) {
  const { t } = useTranslation('deals')
  const client = useQueryClient()
  const write = useWriteLine(dealId)
  const [conflict, setConflict] = useState<LineConflict | null>(null)

  const refusal = (error: unknown): Refusal => ({
    fields: isProblem(error) ? Object.fromEntries(error.errors.map(({ pointer, detail }) => [pointer.slice(1), detail])) : {},
    sentence: (isProblem(error) ? error.errors[0]?.detail : undefined) ?? describeError(error, t).sentence,
  })
  const complain = (error: unknown) => toast(refusal(error).sentence, { tone: 'bad' })
  const tell = (record: KnownLines['record']) =>
    client.setQueryData<KnownLines>(linesQuery(dealId).queryKey, { record, etag: etagOf(record) })

  /** The lines as they then stand, or `null` when it was refused; the person is told why. */
  const add = (patch: LinePatch) => write.mutateAsync({ kind: 'add', patch }).catch((error: unknown) => (complain(error), null))

  /** `true`: stored, or asked about. */
  async function change({ before, patch, etag }: LineEdit, undoable = true): Promise<true | Refusal> {
    try {
      const { record } = await write.mutateAsync({ kind: 'change', lineId: before.id, patch, etag })
      const after = record.items.find(({ id }) => id === before.id)
      if (undoable && after && !isSame(before, after)) {
        const back = () => void change({ before: after, patch: patchOf(before), etag: etagOf(record) }, false).then(orSay)
        toast(t('lines.saved', { name: after.name }), { undo: back })
      }
      return true
    } catch (error) {
      const current = currentLines(error)
      if (!current) return refusal(error)
      tell(current)
      const theirs = current.items.find(({ id }) => id === before.id)
      // They changed something else of the deal: both edits stay.
      if (theirs && isSame(theirs, before)) return change({ before: theirs, patch, etag: etagOf(current) }, undoable)
      setConflict({ before, patch, theirs: theirs ?? null, etag: etagOf(current) })
      return true
    }
  }

  async function remove(line: Line, position: number, etag: string | null): Promise<void> {
    try {
      await write.mutateAsync({ kind: 'remove', lineId: line.id, etag })
      const back = () => void add({ ...patchOf(line), productId: line.product?.id ?? null, position })
      toast(t('lines.removed', { name: line.name }), { undo: back })
    } catch (error) {
      const current = currentLines(error)
      if (!current) return void complain(error)
      tell(current)
      const theirs = current.items.find(({ id }) => id === line.id)
      if (theirs && isSame(theirs, line)) return remove(theirs, position, etagOf(current))
      if (theirs) toast(t('lines.changedMeanwhile', { name: theirs.name }), { tone: 'bad' })
    }
  }

  const orSay = (result: true | Refusal) => {
    if (result !== true) toast(result.sentence, { tone: 'bad' })
  }

  /** Mine is right: over theirs, or anew where theirs is gone. */
  const writeMine = ({ before, theirs, patch, etag }: LineConflict) => {
    setConflict(null)
    if (theirs) void change({ before: theirs, patch, etag }).then(orSay)
    else void add({ ...patchOf(before), ...patch, productId: before.product?.id ?? null })
  }

  return { add, change, remove, conflict, settle: () => setConflict(null), writeMine, busy: write.isPending }
}
