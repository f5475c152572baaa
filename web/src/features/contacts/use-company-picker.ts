import { useState } from 'react'
import { api, ask } from '@/api/client'
import { useDebounced } from '@/lib/debounce'
import { isProblem, Problem } from '@/lib/problem'
import type { Choice } from '@/ui/record-picker'
import { useCompanySearch } from './queries'
import type { Ref } from './types'

const NONE: Choice[] = []

/** Feeds a `<RecordPicker>` with companies; nothing is asked before its list opens. */
export function useCompanyPicker() {
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const q = useDebounced(text.trim(), 200)
  const search = useCompanySearch(q, isOpen)
  const found = search.data?.items.map(({ id, name, industry }): Choice => ({ id, name, hint: industry ?? undefined })) ?? NONE
  return {
    text,
    found,
    busy: isOpen && (search.isFetching || text.trim() !== q),
    onSearch: setText,
    onOpen: () => setOpen(true),
  }
}

/** A company that was only named in a field becomes one. */
export async function madeCompany(chosen: Ref): Promise<Ref> {
  if (chosen.id) return chosen
  try {
    const { id, name } = await ask(api.POST('/api/crm/companies', { body: { name: chosen.name } }))
    return { id, name }
  } catch (error) {
    throw besideCompany(error)
  }
}

/** The company's name is not the name of whom it stands with. */
function besideCompany(error: unknown): unknown {
  if (!isProblem(error)) return error
  const errors = error.errors.map((one) => ({ ...one, pointer: '/companyId' }))
  return new Problem(error.status, error.code, error.title, error.detail, errors, error.requestId, error.extra)
}
