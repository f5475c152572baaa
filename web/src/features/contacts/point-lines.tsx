import type { UseFormRegister, UseFormSetValue } from 'react-hook-form'
import { PointField } from './point-field'
import type { Kind } from './record'

/** What the forms of both kinds have. */
export type LinesForm = { phones: string[]; emails: string[] }

type Props = {
  kind: Kind
  name: keyof LinesForm
  typed: string[]
  register: UseFormRegister<LinesForm>
  setValue: UseFormSetValue<LinesForm>
  error: (name: `${keyof LinesForm}.${number}`) => string | undefined
}

const POINTS = { phones: 'phone', emails: 'email' } as const
const MOST = 10

/** Phones or e-mails, a field each; the last one offers another. */
export function PointLines({ kind, name, typed, register, setValue, error }: Props) {
  const add = () => setValue(name, [...typed, ''], { shouldDirty: true })
  return (
    <div className="flex flex-col gap-3">
      {typed.map((text, at) => (
        <PointField
          key={`${name}${at}`}
          kind={kind}
          point={POINTS[name]}
          at={at}
          typed={text}
          input={register(`${name}.${at}`)}
          error={error(`${name}.${at}`)}
          onAdd={at === typed.length - 1 && text.trim() && typed.length < MOST ? add : undefined}
        />
      ))}
    </div>
  )
}
