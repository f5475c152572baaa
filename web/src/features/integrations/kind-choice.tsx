import { useTranslation } from 'react-i18next'
import { Checkbox } from '@/ui/checkbox'
import { KINDS } from './kinds'
import type { Kind } from './types'

type Props = { offered: Kind[]; value: Kind[]; onChange: (kinds: Kind[]) => void; disabled?: boolean }

/** Which kinds of records are kept in step; at least one. */
export function KindChoice({ offered, value, onChange, disabled }: Props) {
  const { t } = useTranslation('integrations')
  const toggle = (kind: Kind) => onChange(KINDS.filter((other) => (other === kind ? !value.includes(kind) : value.includes(other))))
  return (
    <ul className="grid grid-cols-3 gap-x-4 max-md:grid-cols-2">
      {KINDS.filter((kind) => offered.includes(kind)).map((kind) => (
        <li key={kind}>
          <label className="flex min-h-9 items-center gap-2.5 max-md:min-h-11">
            <Checkbox
              checked={value.includes(kind)}
              disabled={disabled || (value.length === 1 && value[0] === kind)}
              onCheckedChange={() => toggle(kind)}
            />
            <span className="truncate">{t(`kind.${kind}`)}</span>
          </label>
        </li>
      ))}
    </ul>
  )
}
