import { zodResolver } from '@hookform/resolvers/zod'
import type { TFunction } from 'i18next'
import { type DefaultValues, type FieldValues, type Path, useForm } from 'react-hook-form'
import type * as z from 'zod/mini'
import { describeError } from './describe-error'
import { applyFieldErrors } from './form-errors'

type Options<V extends FieldValues> = {
  defaultValues: DefaultValues<V>
  /** Translates the messages of the schema, which are keys of the feature's namespace. */
  t: TFunction
  /** What is kept in step with the form, when it edits something that already exists. */
  values?: V | undefined
}

/**
 * react-hook-form with a zod schema. The server's field errors land beside their fields, the rest in
 * `failure`; both the schema's and the server's sentences come out of `error(field)`.
 */
export function useSchemaForm<V extends FieldValues>(schema: z.ZodMiniType<V, V>, { defaultValues, t, values }: Options<V>) {
  const form = useForm<V>({
    resolver: zodResolver(schema) as never,
    defaultValues,
    ...(values && { values, resetOptions: { keepDirtyValues: true } }),
  })
  const { errors, isSubmitting } = form.formState

  const error = (name: Path<V>): string | undefined => {
    const found = form.getFieldState(name, form.formState).error
    if (!found?.message) return undefined
    return found.type === 'server' ? found.message : t(found.message)
  }

  const submit = (send: (values: V) => Promise<unknown>) =>
    form.handleSubmit(async (submitted) => {
      try {
        await send(submitted)
      } catch (reason) {
        const placed = applyFieldErrors(reason, form.setError, Object.keys(submitted) as Path<V>[])
        if (!placed) form.setError('root', { type: 'server', message: describeError(reason, t).sentence })
      }
    })

  return { ...form, error, submit, busy: isSubmitting, failure: errors.root?.message }
}
