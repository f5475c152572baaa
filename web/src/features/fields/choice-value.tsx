import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { LazyMenu } from '@/ui/lazy-menu'
import type { Field } from './types'
import { isEmptyValue } from './value'
import { ValueButton } from './value-button'

type Props = { field: Field; value: unknown; read: (value: unknown) => string; onPick: (value: unknown) => void }

/** One of a few: a menu with the way back to none, where the field may be empty. */
export function ChoiceValue({ field, value, read, onPick }: Props) {
  const { t } = useTranslation('fields')
  const choices: unknown[] = field.type === 'boolean' ? [true, false] : field.options
  return (
    <LazyMenu trigger={ValueButton({ field, shown: read(value), action: t('value.edit') })}>
      {(Menu) => (
        <>
          {choices.map((choice) => (
            <Menu.Item key={String(choice)} onClick={() => choice !== value && onPick(choice)}>
              <span className="min-w-0 flex-1 truncate">{read(choice)}</span>
              {choice === value && <Check aria-hidden />}
            </Menu.Item>
          ))}
          {!field.isRequired && !isEmptyValue(value) && (
            <>
              <Menu.Sep />
              <Menu.Item onClick={() => onPick(null)}>{t('value.clear')}</Menu.Item>
            </>
          )}
        </>
      )}
    </LazyMenu>
  )
}
