import { useFields } from '@/features/fields'
import type { Kind } from '@/features/integrations'

/** What the school calls an own field. */
export function useOwnTitle() {
  const fields = { contacts: useFields('contact'), companies: useFields('company'), deals: useFields('deal') }
  return (kind: Kind, field: string) =>
    field.startsWith('custom.') && kind in fields
      ? fields[kind as keyof typeof fields].find(({ key }) => `custom.${key}` === field)?.name
      : undefined
}
