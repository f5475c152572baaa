import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from '@/ui/toast'
import { currentProduct, useChangeProduct } from './queries'
import type { Product, ProductPatch } from './types'

/** What is to be written, and what the person saw when it was begun. */
export type ProductEdit = { before: Product; patch: ProductPatch }

/** Somebody wrote one of the same fields meanwhile. */
export type ProductConflict = ProductEdit & { theirs: Product }

export type ProductField = keyof ProductPatch & keyof Product

export const fieldsOf = (patch: ProductPatch) => Object.keys(patch) as ProductField[]

const held = (product: Product, patch: ProductPatch): ProductPatch =>
  Object.fromEntries(fieldsOf(patch).map((field) => [field, product[field] ?? null]))

/** Saves what changed; offers to take it back; two edits of one field are shown side by side. */
export function useProductEdit() {
  const { t } = useTranslation('products')
  const { mutateAsync: write } = useChangeProduct()
  const [conflict, setConflict] = useState<ProductConflict | null>(null)

  /** Done when it is stored, or asked about; what was refused is thrown. */
  async function save({ before, patch }: ProductEdit, undoable = true): Promise<void> {
    try {
      const saved = await write({ id: before.id, patch, version: before.version })
      const back = () => void save({ before: saved, patch: held(before, patch) }, false)
      if (undoable && saved.version !== before.version) toast(t('edit.saved', { name: saved.name }), { undo: back })
    } catch (error) {
      const theirs = currentProduct(error)
      if (!theirs) throw error
      const isUntouched = fieldsOf(patch).every((field) => theirs[field] === before[field])
      // They changed something else: both edits stay.
      if (isUntouched) return save({ before: theirs, patch }, undoable)
      setConflict({ before, patch, theirs })
    }
  }

  const settle = () => setConflict(null)
  const writeMine = ({ theirs, patch }: ProductConflict) => {
    settle()
    return save({ before: theirs, patch })
  }
  return { save, conflict, settle, writeMine }
}
