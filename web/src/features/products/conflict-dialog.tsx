import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import type { Product } from './types'
import { fieldsOf, type ProductConflict, type ProductField } from './use-product-edit'

type Props = { conflict: ProductConflict | null; onKeepTheirs: () => void; onWriteMine: (conflict: ProductConflict) => void }

/** Two people edited one product: both versions side by side, nobody loses silently. */
export function ConflictDialog({ conflict, onKeepTheirs, onWriteMine }: Props) {
  const { t } = useTranslation('products')
  return (
    <Dialog
      open={conflict !== null}
      onOpenChange={(open) => !open && onKeepTheirs()}
      title={t('conflict.title')}
      description={conflict && t('conflict.sub', { name: conflict.before.name })}
      className="max-w-[460px]"
      footer={
        <>
          <Button onClick={onKeepTheirs}>{t('conflict.theirsButton')}</Button>
          <Button variant="primary" onClick={() => conflict && onWriteMine(conflict)}>
            {t('conflict.mineButton')}
          </Button>
        </>
      }
    >
      {conflict && (
        <div className="grid grid-cols-2 gap-3 max-md:grid-cols-1">
          <Side label={t('conflict.theirs')} product={conflict.theirs} fields={fieldsOf(conflict.patch)} />
          <Side label={t('conflict.mine')} product={{ ...conflict.before, ...(conflict.patch as Partial<Product>) }} fields={fieldsOf(conflict.patch)} />
        </div>
      )}
    </Dialog>
  )
}

function Side({ label, product, fields }: { label: string; product: Product; fields: ProductField[] }) {
  const { t } = useTranslation('products')
  const f = useFormat()
  const said = (field: ProductField) => {
    if (field === 'priceMinor') return f.money(product.priceMinor, { currency: product.currency })
    if (field === 'isActive') return t(product.isActive ? 'conflict.yes' : 'conflict.no')
    return product[field] || '—'
  }
  return (
    <div className="min-w-0 rounded-[10px] px-3 py-2 shadow-[inset_0_0_0_1px_var(--line-2)]">
      <p className="text-xs text-ink-2">{label}</p>
      <dl>
        {fields.map((field) => (
          <div key={field} className="break-words">
            <dt className="text-xs text-ink-3">{t(`field.${field}`)}</dt>
            <dd className="num font-medium">{said(field)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
