import { useQueryClient } from '@tanstack/react-query'
import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import { isProblem, Problem } from '@/lib/problem'
import type { DealForm } from './form'

type Form = { setValue: (name: 'contactId', value: DealForm['contactId']) => void }

/**
 * Makes the contact that was only named in a form. It stays in the form as made, so that a second attempt to save
 * does not make another.
 */
export function useNamedContact(form: Form) {
  const client = useQueryClient()
  return async (values: DealForm): Promise<DealForm> => {
    const named = values.contactId
    if (!named || named.id) return values
    const phone = values.phone.trim()
    const body = { name: named.name, ...(phone && { phones: [phone] }), ...(values.companyId && { companyId: values.companyId.id }) }
    const { id, name } = await ask(api.POST('/api/crm/contacts', { body })).catch((error: unknown) => {
      throw besideFields(error)
    })
    form.setValue('contactId', { id, name })
    void client.invalidateQueries({ queryKey: key.all('contact') })
    return { ...values, contactId: { id, name } }
  }
}

/** The contact's own fields stand in the deal's form under other names. */
function besideFields(error: unknown): unknown {
  if (!isProblem(error)) return error
  const errors = error.errors.map((one) => ({ ...one, pointer: one.pointer.startsWith('/phones') ? '/phone' : '/contactId' }))
  return new Problem(error.status, error.code, error.title, error.detail, errors, error.requestId)
}
