import type { ReactNode } from 'react'
import { InlineField } from '@/ui/inline-field'
import type { CardEditor } from './use-card-editor'

type Props = { picture: ReactNode; editor: CardEditor; children?: ReactNode }

/** The picture, the name, and what is said at once. */
export function Identity({ picture, editor, children }: Props) {
  return (
    <div className="flex items-start gap-3 px-4 pt-4">
      {picture}
      <div className="min-w-0 flex-1">
        <InlineField {...editor.text('name')} className="w-full text-xl font-semibold tracking-[-0.02em]" />
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-2">{children}</div>
      </div>
    </div>
  )
}
