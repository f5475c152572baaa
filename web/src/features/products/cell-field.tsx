import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import { isProblem } from '@/lib/problem'
import { CellField as Cell } from '@/ui/cell-field'

type Props = Pick<ComponentProps<typeof Cell>, 'label' | 'text' | 'children' | 'inputMode' | 'className'> & {
  version: number
  /** Throws what is refused; a sentence is what is wrong with the text. */
  onSave: ((text: string) => Promise<string | void>) | undefined
}

export function CellField({ version, onSave, ...rest }: Props) {
  const { t } = useTranslation('products')
  const save = async (text: string): Promise<true | string> => {
    try {
      return (await onSave?.(text)) ?? true
    } catch (error) {
      return (isProblem(error) ? error.errors[0]?.detail : undefined) ?? describeError(error, t).sentence
    }
  }
  return <Cell {...rest} action={t('edit.button')} etag={String(version)} onSave={onSave && save} />
}
