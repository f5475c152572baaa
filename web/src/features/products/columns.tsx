import { Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { amountText, parseAmount } from '@/features/deals'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import type { Column } from '@/ui/data-table'
import { CellField } from './cell-field'
import { InactivePill } from './inactive-pill'
import type { Product } from './types'
import type { ProductEdit } from './use-product-edit'

type Edit = {
  may: boolean
  onSave: (edit: ProductEdit) => Promise<void>
  onDelete: (product: Product) => void
}

/** Name and price are edited where they stand. */
export function useProductColumns({ may, onSave, onDelete }: Edit): Column<Product>[] {
  const { t } = useTranslation('products')
  const f = useFormat()
  return useMemo(() => {
    const price = async (product: Product, text: string) => {
      const priceMinor = parseAmount(text, product.currency)
      if (priceMinor === null) return t('form.amount')
      await onSave({ before: product, patch: { priceMinor } })
    }
    const columns: (Column<Product> | false)[] = [
      {
        id: 'name',
        header: t('column.name'),
        width: 'minmax(180px,2fr)',
        sortable: true,
        isEditable: true,
        cell: (product) => (
          <CellField
            label={t('field.name')}
            text={product.name}
            version={product.version}
            onSave={may ? (name) => onSave({ before: product, patch: { name } }) : undefined}
          >
            <span className="flex min-w-0 items-center gap-2 font-medium">
              <span className="truncate">{product.name}</span>
              {!product.isActive && <InactivePill />}
            </span>
          </CellField>
        ),
      },
      { id: 'code', header: t('column.code'), width: 'minmax(80px,140px)', cell: ({ code }) => <Quiet>{code}</Quiet> },
      { id: 'unit', header: t('column.unit'), width: 'minmax(80px,140px)', cell: ({ unit }) => <Quiet>{unit}</Quiet> },
      {
        id: 'price',
        header: t('column.price'),
        width: '150px',
        align: 'right',
        isEditable: true,
        cell: (product) => (
          <CellField
            label={t('field.priceMinor')}
            text={amountText(product.priceMinor, product.currency, f.lang)}
            version={product.version}
            inputMode="decimal"
            className="w-[calc(100%+12px)] text-right"
            onSave={may ? (text) => price(product, text) : undefined}
          >
            {f.money(product.priceMinor, { currency: product.currency })}
          </CellField>
        ),
      },
      {
        id: 'updatedAt',
        header: t('column.updatedAt'),
        width: '110px',
        sortable: true,
        cell: ({ updatedAt }) => <span className="num text-ink-2">{f.day(updatedAt)}</span>,
      },
      may && {
        id: 'delete',
        header: '',
        width: '28px',
        cell: (product) => (
          <Button
            variant="ghost"
            size="icon"
            aria-label={t('delete.of', { name: product.name })}
            onClick={(event) => {
              event.stopPropagation()
              onDelete(product)
            }}
            className="opacity-0 group-hover/row:opacity-100 group-focus/row:opacity-100 focus-visible:opacity-100"
          >
            <Trash2 className="size-3.5!" aria-hidden />
          </Button>
        ),
      },
    ]
    return columns.filter((column) => column !== false)
  }, [t, f, may, onSave, onDelete])
}

const Quiet = ({ children }: { children: string | null | undefined }) => <span className="text-ink-2">{children || '—'}</span>
