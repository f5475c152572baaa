import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { describeError } from '@/lib/describe-error'
import { isProblem } from '@/lib/problem'
import { InlineField } from '@/ui/inline-field'

type Props = Pick<ComponentProps<typeof InlineField>, 'label' | 'text' | 'children' | 'inputMode' | 'className'> & {
  version: number
  /** Throws what is refused; a sentence is what is wrong with the text. */
  onSave: ((text: string) => Promise<string | void>) | undefined
}

/** A cell that is edited where it stands. A press on it is not a press on its row, and what is wrong hangs below the row. */
export function CellField({ version, onSave, className, ...rest }: Props) {
  const { t } = useTranslation('products')
  const save = async (text: string): Promise<true | string> => {
    try {
      return (await onSave?.(text)) ?? true
    } catch (error) {
      return (isProblem(error) ? error.errors[0]?.detail : undefined) ?? describeError(error, t).sentence
    }
  }
  return (
    <div
      role="presentation"
      onClick={(event) => event.stopPropagation()}
      className="relative min-w-0 [&_[role=alert]]:absolute [&_[role=alert]]:top-full [&_[role=alert]]:z-10 [&_[role=alert]]:rounded-md [&_[role=alert]]:bg-raised [&_[role=alert]]:px-2 [&_[role=alert]]:py-1 [&_[role=alert]]:whitespace-normal [&_[role=alert]]:shadow-lift"
    >
      <InlineField {...rest} action={t('edit.button')} etag={String(version)} onSave={onSave && save} className={cn('w-full truncate', className)} />
    </div>
  )
}
