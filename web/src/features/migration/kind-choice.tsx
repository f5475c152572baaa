import { useTranslation } from 'react-i18next'
import { Checkbox } from '@/ui/checkbox'
import { KINDS, type Kind, requiredBy, requires, toggleKind } from './kinds'

type Props = { value: Kind[]; onChange: (kinds: Kind[]) => void }

/** Which kinds to bring. What another chosen kind needs stays ticked and says why. */
export function KindChoice({ value, onChange }: Props) {
  const { t } = useTranslation('migration')
  return (
    <ul className="grid grid-cols-3 gap-x-4 gap-y-1 max-lg:grid-cols-2">
      {KINDS.map((kind) => {
        const holders = requiredBy(kind, value)
        const needs = requires(kind)
        const note = holders.length
          ? t('choice.kinds.heldBy', { kinds: list(holders, t) })
          : needs.length
            ? t('choice.kinds.needs', { kinds: list(needs, t) })
            : undefined
        return (
          <li key={kind}>
            <label className="flex min-h-9 items-start gap-2.5 py-1.5">
              <span className="pt-[2.5px]">
                <Checkbox
                  checked={value.includes(kind)}
                  disabled={holders.length > 0}
                  onCheckedChange={() => onChange(toggleKind(value, kind))}
                />
              </span>
              <span className="min-w-0">
                {t(`kind.${kind}`)}
                {note && <span className="block text-xs text-ink-3">{note}</span>}
              </span>
            </label>
          </li>
        )
      })}
    </ul>
  )
}

const list = (kinds: readonly Kind[], t: (key: string) => string) =>
  kinds.map((kind) => t(`kind.${kind}`).toLocaleLowerCase()).join(', ')
