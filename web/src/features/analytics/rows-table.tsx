import type { ReactNode } from 'react'
import { Td, Th } from '@/ui/table'

type Props = { label: string; head: string[]; rows: { key: string; cells: ReactNode[] }[] }

/** Rows behind a chart: the first column names, the others are numbers. */
export function RowsTable({ label, head, rows }: Props) {
  return (
    <table aria-label={label} className="w-full">
      <thead>
        <tr>
          {head.map((name, i) => (
            <Th key={name} className={i === 0 ? 'pl-0' : 'text-right'}>
              {name}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, i) =>
              i === 0 ? (
                <th key={i} scope="row" className="h-9 border-t border-line pr-3 text-left font-medium">
                  {cell}
                </th>
              ) : (
                <Td key={i} className="num text-right whitespace-nowrap">
                  {cell}
                </Td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
