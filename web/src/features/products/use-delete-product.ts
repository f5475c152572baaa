import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import { toast } from '@/ui/toast'
import { useRemoveProduct, useRestoreProduct } from './queries'
import type { Product } from './types'

/** Deletes at once and offers to take it back: the server keeps what was deleted for thirty days. */
export function useDeleteProduct() {
  const { t } = useTranslation('products')
  const { mutate: remove } = useRemoveProduct()
  const { mutate: restore } = useRestoreProduct()
  const onError = (error: unknown) => toast(describeError(error, t).sentence, { tone: 'bad' })
  return ({ id, name }: Product) =>
    remove(id, { onError, onSuccess: () => toast(t('delete.done', { name }), { undo: () => restore(id, { onError }) }) })
}
