import { Plus } from 'lucide-react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { type Kind, TEXTS } from './record'
import { TwinHint } from './twin-hint'
import type { Point } from './twins'
import { useTwins } from './use-twins'

type Props = {
  kind: Kind
  point: Point
  /** Of several: 0 for the first. */
  at?: number
  typed: string
  input: UseFormRegisterReturn
  error: string | undefined
  onAdd?: (() => void) | undefined
  className?: string
}

const TYPES: { [P in Point]: 'tel' | 'email' | 'text' } = { phone: 'tel', email: 'email', name: 'text' }

/** A phone, an e-mail or a name of a new record; says when there is one with it already. */
export function PointField({ kind, point, at = 0, typed, input, error, onAdd, className }: Props) {
  const { t } = useTranslation(TEXTS[kind])
  const twins = useTwins(kind, point, typed)
  const label = t(`form.${point}`)
  return (
    <Field
      label={at > 0 ? `${label} ${at + 1}` : label}
      error={error}
      hint={twins.length > 0 && <TwinHint kind={kind} twins={twins} />}
      {...(className && { className })}
      aside={
        onAdd && (
          <Button variant="ghost" size="sm" className="-my-1 h-6 px-1.5" aria-label={t(`form.more.${point}`)} onClick={onAdd}>
            <Plus aria-hidden />
            {t('form.more.short')}
          </Button>
        )
      }
    >
      <Input {...input} type={TYPES[point]} autoComplete="off" />
    </Field>
  )
}
