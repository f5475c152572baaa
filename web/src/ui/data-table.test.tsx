// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Column, DataTable } from './data-table'

type Row = { id: string; name: string; balance: number }

const rows: Row[] = Array.from({ length: 500 }, (_, i) => ({ id: `r${i}`, name: `Ученик ${i}`, balance: -i }))
const columns: Column<Row>[] = [
  { id: 'name', header: 'Имя', width: '1fr', cell: (row) => row.name, sortable: true },
  { id: 'balance', header: 'Баланс', width: '90px', align: 'right', cell: (row) => row.balance },
]
const rowKey = (row: Row) => row.id
const phone = (row: Row) => row.name

beforeEach(() => {
  // happy-dom lays nothing out: give the scrolling part a height.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(360)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900)
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => setTimeout(() => run(0), 0))
})
afterEach(cleanup)

const open = vi.fn<(row: Row) => void>()
const table = (props: Partial<Parameters<typeof DataTable<Row>>[0]> = {}) =>
  render(
    <DataTable label="Ученики" columns={columns} rows={rows} rowKey={rowKey} phone={phone} onOpen={open} {...props} />,
  )

test('draws the rows in view and tells how many there are', () => {
  table({ total: 1200 })
  expect(screen.getByRole('table', { name: 'Ученики' })).toHaveAttribute('aria-rowcount', '1201')
  const drawn = screen.getAllByRole('row').length
  expect(drawn).toBeGreaterThan(5)
  expect(drawn).toBeLessThan(60)
})

test('one row is in the tab order; arrows and j/k walk, Enter opens', async () => {
  table()
  await userEvent.tab()
  await userEvent.keyboard('{ArrowDown}')
  await userEvent.keyboard('[KeyJ]')
  await vi.waitFor(() => expect(document.activeElement).toHaveAttribute('data-index', '2'))
  await userEvent.keyboard('[KeyK]')
  await vi.waitFor(() => expect(document.activeElement).toHaveAttribute('data-index', '1'))
  await userEvent.keyboard('{Enter}')
  expect(open).toHaveBeenLastCalledWith(rows[1])
  expect(screen.getAllByRole('row').filter((row) => row.tabIndex === 0)).toHaveLength(1)
})

test('a sortable head asks for the order, a second press turns it', async () => {
  const onSort = vi.fn<(sort: { by: string; desc: boolean }) => void>()
  const { rerender } = table({ onSort })
  await userEvent.click(screen.getByRole('button', { name: 'Имя' }))
  expect(onSort).toHaveBeenLastCalledWith({ by: 'name', desc: false })
  rerender(
    <DataTable
      label="Ученики"
      columns={columns}
      rows={rows}
      rowKey={rowKey}
      phone={phone}
      sort={{ by: 'name', desc: false }}
      onSort={onSort}
    />,
  )
  expect(screen.getByRole('columnheader', { name: 'Имя' })).toHaveAttribute('aria-sort', 'ascending')
  await userEvent.click(screen.getByRole('button', { name: 'Имя' }))
  expect(onSort).toHaveBeenLastCalledWith({ by: 'name', desc: true })
})

test('asks for more when the end comes into view', () => {
  const onEnd = vi.fn<() => void>()
  table({ rows: rows.slice(0, 5), hasMore: true, onEnd })
  expect(onEnd).toHaveBeenCalled()
})

test('an empty list says so inside the table', () => {
  table({ rows: [], empty: <p>Учеников пока нет</p> })
  expect(within(screen.getByRole('table')).getByText('Учеников пока нет')).toBeVisible()
})
