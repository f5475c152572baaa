import { Package, Plus, SearchX } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { describeError } from '@/lib/describe-error'
import { useLatest } from '@/lib/use-latest'
import { useUrlState } from '@/lib/url-state'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { DataTable } from '@/ui/data-table'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { LiveSearch } from '@/ui/live-search'
import { PageHeader } from '@/ui/page-header'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { Tabs } from '@/ui/tabs'
import { toast } from '@/ui/toast'
import { useProductColumns } from './columns'
import { ConflictDialog } from './conflict-dialog'
import { ProductDialog } from './on-demand'
import { PhoneRow } from './phone-row'
import { useCreateProduct, useProducts } from './queries'
import { productQuery, productSearch, sortOf, VIEWS } from './search'
import type { Product } from './types'
import { useDeleteProduct } from './use-delete-product'
import { useProductEdit } from './use-product-edit'

const rowKey = ({ id }: Product) => id
const versionOf = ({ version }: Product) => version
const phone = (product: Product) => <PhoneRow product={product} />

/** What the organisation sells. */
export function ProductsPage() {
  const { t } = useTranslation('products')
  const f = useFormat()
  const may = useCan('crm:write')
  const [search, setSearch] = useUrlState(productSearch)
  const list = useProducts(productQuery(search))
  const create = useCreateProduct()
  const edit = useProductEdit()
  const onSave = useLatest(edit.save)
  const onDelete = useLatest(useDeleteProduct())
  const columns = useProductColumns({ may, onSave, onDelete })
  /** The product whose form is open; `new` is a new one's. */
  const [opened, setOpened] = useState<Product | 'new' | null>(null)
  const find = useCallback((q: string | undefined) => setSearch({ q }), [setSearch])
  const open = useCallback((product: Product) => setOpened(product), [])

  const count = list.total ?? (list.isSuccess && !list.hasNextPage ? list.rows.length : undefined)
  const isFiltered = search.q !== undefined || search.view === 'inactive'
  const add = may && (
    <Button variant="primary" aria-label={t('new.button')} onClick={() => setOpened('new')}>
      <Plus aria-hidden />
      <span className="max-md:hidden">{t('new.button')}</span>
    </Button>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={count !== undefined && t('count', { count, n: f.num(count) })}
        tabs={
          <Tabs
            label={t('view.label')}
            value={search.view}
            onChange={(view) => setSearch({ view })}
            items={VIEWS.map((v) => ({ v, label: t(`view.${v}`) }))}
          />
        }
      >
        <LiveSearch label={t('search.label')} placeholder={t('search.placeholder')} value={search.q} onChange={find} className="w-64 max-md:w-44" />
        {add}
      </PageHeader>
      {list.isPending ? (
        <SkeletonRows rows={20} />
      ) : list.isError && list.rows.length === 0 ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <DataTable
          label={t('title')}
          columns={columns}
          rows={list.rows}
          rowKey={rowKey}
          version={versionOf}
          onOpen={may ? open : undefined}
          sort={{ by: search.sort.replace('-', ''), desc: search.sort.startsWith('-') }}
          onSort={({ by, desc }) => setSearch({ sort: sortOf(by, desc) })}
          phone={phone}
          total={list.total}
          hasMore={list.hasNextPage}
          onEnd={list.more}
          empty={
            isFiltered ? (
              <Empty
                icon={<SearchX />}
                title={t('none.title')}
                sub={t('none.sub')}
                action={<Button onClick={() => setSearch({ q: undefined, view: 'all' })}>{t('none.reset')}</Button>}
              />
            ) : (
              <Empty icon={<Package />} title={t('empty.title')} sub={t('empty.sub')} action={add} />
            )
          }
        />
      )}
      {opened && (
        <ProductDialog
          product={opened === 'new' ? undefined : opened}
          onCreate={create.mutateAsync}
          onSave={edit.save}
          onDelete={onDelete}
          onClose={() => setOpened(null)}
        />
      )}
      {edit.conflict && (
        <ConflictDialog
          conflict={edit.conflict}
          onKeepTheirs={edit.settle}
          onWriteMine={(mine) => void edit.writeMine(mine).catch((error: unknown) => toast(describeError(error, t).sentence, { tone: 'bad' }))}
        />
      )}
    </>
  )
}
