import { type ReactNode, useState } from 'react'
import { draftValues, ownErrors } from './draft'
import { OwnInput } from './own-input'
import { useFields } from './queries'
import type { FieldKind, Values } from './types'

/** Required own fields in the form of a new record. */
export function useOwnDraft(kind: FieldKind) {
  const fields = useFields(kind).filter(({ isRequired }) => isRequired)
  const [draft, setDraft] = useState<Values>({})
  const [errors, setErrors] = useState<Record<string, string | undefined>>({})
  const inputs: ReactNode = fields.map((field) => (
    <OwnInput
      key={field.id}
      field={field}
      value={draft[field.key]}
      error={errors[field.key]}
      onChange={(value) => {
        setDraft((before) => ({ ...before, [field.key]: value }))
        setErrors((before) => ({ ...before, [field.key]: undefined }))
      }}
    />
  ))
  return {
    inputs,
    /** Joined to the body of the request. */
    body: (): { custom?: Values } => (fields.length > 0 ? { custom: draftValues(fields, draft) } : {}),
    /** Shows what was refused beside its field; what is left is for the form. */
    refused: (error: unknown): unknown => {
      const { own, rest } = ownErrors(error, fields)
      setErrors(own)
      return rest
    },
  }
}
