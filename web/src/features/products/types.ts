import type { Schemas } from '@/api/types'

export type Product = Schemas['Product']
export type ProductPatch = Schemas['ProductFields']
