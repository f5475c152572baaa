import { Trash2 } from 'lucide-react'
import { Controller } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { AmountInput } from '@/features/deals'
import { useRegion } from '@/lib/region'
import { useFormat } from '@/lib/use-format'
import { useSchemaForm } from '@/lib/use-schema-form'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { FormFailure } from '@/ui/form-failure'
import { Input } from '@/ui/input'
import { Switch } from '@/ui/switch'
import { bodyOf, changed, EMPTY, formOf, type ProductForm, productForm } from './product-form'
import type { Product, ProductPatch } from './types'
import type { ProductEdit } from './use-product-edit'

type Props = {
  /** A new one when left out. */
  product?: Product | undefined
  onCreate: (body: ProductPatch) => Promise<unknown>
  onSave: (edit: ProductEdit) => Promise<void>
  onDelete: (product: Product) => void
  onClose: () => void
}

/** Every field of a product. */
export function ProductDialog({ product, onCreate, onSave, onDelete, onClose }: Props) {
  const { t } = useTranslation('products')
  const f = useFormat()
  const region = useRegion()
  const currency = product?.currency ?? region.currency ?? 'RUB'
  const form = useSchemaForm<ProductForm>(productForm(currency), { defaultValues: product ? formOf(product, f.lang) : EMPTY, t })
  const submit = form.submit(async (values) => {
    const body = bodyOf(values, currency)
    if (!product) await onCreate(body)
    else {
      const patch = changed(body, product)
      if (Object.keys(patch).length > 0) await onSave({ before: product, patch })
    }
    onClose()
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(product ? 'edit.title' : 'new.title')}
      footer={
        <>
          {product && (
            <Button
              variant="ghost"
              size="icon"
              className="mr-auto"
              aria-label={t('delete.of', { name: product.name })}
              onClick={() => {
                onClose()
                onDelete(product)
              }}
            >
              <Trash2 aria-hidden />
            </Button>
          )}
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" form="product" variant="primary" busy={form.busy}>
            {t(product ? 'common:save' : 'new.save')}
          </Button>
        </>
      }
    >
      <form id="product" noValidate className="grid grid-cols-2 items-start gap-x-3 gap-y-4" onSubmit={(event) => void submit(event)}>
        <div className="col-span-full empty:hidden">
          <FormFailure>{form.failure}</FormFailure>
        </div>
        <Field label={t('field.name')} error={form.error('name')} className="col-span-full">
          <Input {...form.register('name')} autoComplete="off" autoFocus />
        </Field>
        <Field label={t('field.priceMinor')} error={form.error('priceMinor')}>
          <AmountInput {...form.register('priceMinor')} currency={currency} />
        </Field>
        <Field label={t('field.unit')} error={form.error('unit')}>
          <Input {...form.register('unit')} placeholder={t('hint.unit')} autoComplete="off" />
        </Field>
        <Field label={t('field.code')} error={form.error('code')} className="col-span-full">
          <Input {...form.register('code')} autoComplete="off" />
        </Field>
        <label htmlFor="product-active" className="col-span-full flex items-start gap-3">
          <span className="min-w-0 flex-1">
            <span className="block font-medium">{t('field.isActive')}</span>
            <span className="block text-xs text-ink-2">{t('hint.isActive')}</span>
          </span>
          <Controller
            control={form.control}
            name="isActive"
            render={({ field: { value, onChange } }) => <Switch id="product-active" checked={value} onCheckedChange={onChange} />}
          />
        </label>
      </form>
    </Dialog>
  )
}
