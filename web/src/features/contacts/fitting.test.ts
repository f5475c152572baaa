import { expect, it } from 'vitest'
import { fitting, type ListColumn } from './fitting'

const column = (id: string, width: string, rank: number) => ({ id, width, rank, header: id, cell: () => null }) as ListColumn<object>
const columns = [column('name', 'minmax(180px,1.4fr)', 0), column('owner', '120px', 3), column('phone', '140px', 1), column('email', 'minmax(150px,1fr)', 2)]

it('what matters least gives way first, in any order of columns', () => {
  expect([...fitting(columns, 700)].sort()).toEqual(['email', 'name', 'owner', 'phone'])
  expect([...fitting(columns, 520)].sort()).toEqual(['email', 'name', 'phone'])
  expect([...fitting(columns, 400)].sort()).toEqual(['name', 'phone'])
})

it('the name stays whatever the room', () => {
  expect([...fitting(columns, 90)]).toEqual(['name'])
})
