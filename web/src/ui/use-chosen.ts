import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { toggled } from './chosen'

/** Which rows of a list are ticked. A row that left the list, filtered away or deleted, is not among them. */
export function useChosen<R>(rows: R[], rowKey: (row: R) => string) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const chosenRows = useMemo(() => (ids.size > 0 ? rows.filter((row) => ids.has(rowKey(row))) : []), [rows, rowKey, ids])
  const chosen = useMemo<ReadonlySet<string>>(() => new Set(chosenRows.map(rowKey)), [chosenRows, rowKey])

  // Both stay the same functions, or every row is drawn anew with each tick.
  const latest = useRef({ rows, chosen })
  const last = useRef<string>(undefined)
  useEffect(() => {
    latest.current = { rows, chosen }
  })
  const onToggle = useCallback(
    (row: R, range: boolean) => {
      const order = latest.current.rows.map(rowKey)
      const id = rowKey(row)
      setIds(toggled(latest.current.chosen, order, id, range ? last.current : undefined))
      last.current = id
    },
    [rowKey],
  )
  const onToggleAll = useCallback((on: boolean) => setIds(new Set(on ? latest.current.rows.map(rowKey) : [])), [rowKey])
  const choose = useCallback((wanted: string[]) => setIds(new Set(wanted)), [])
  return { chosen, chosenRows, onToggle, onToggleAll, choose }
}
