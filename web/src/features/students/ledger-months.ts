import type { LedgerRow } from './types'

export type MonthSum = { month: string; minor: number }

/** What each of the last months added or took, oldest first; months without rows are zero. */
export function monthSums(rows: readonly Pick<LedgerRow, 'occurredOn' | 'amountMinor' | 'isConfirmed'>[], today: string, count = 6) {
  const months: MonthSum[] = []
  let [year = 0, month = 1] = today.split('-').map(Number)
  for (let i = 0; i < count; i++) {
    months.unshift({ month: `${year}-${String(month).padStart(2, '0')}`, minor: 0 })
    month -= 1
    if (month === 0) {
      month = 12
      year -= 1
    }
  }
  const byMonth = new Map(months.map((one) => [one.month, one]))
  for (const row of rows) {
    const found = row.isConfirmed ? byMonth.get(row.occurredOn.slice(0, 7)) : undefined
    if (found) found.minor += row.amountMinor
  }
  return months
}
