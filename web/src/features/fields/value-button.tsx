import type { Field } from './types'

type Props = { field: Pick<Field, 'name'>; shown: string; action: string }

/** The value as a button; an element, so that whoever opens something by it can add to it. */
export const ValueButton = ({ field, shown, action }: Props) => (
  <button
    type="button"
    aria-label={`${field.name}: ${shown || '—'}. ${action}`}
    className="-mx-1.5 flex min-h-[30px] w-full min-w-0 items-center rounded-md px-1.5 py-[5px] text-left hover:bg-hover data-popup-open:bg-press max-md:min-h-10"
  >
    {shown ? <span className="min-w-0 break-words">{shown}</span> : <span className="text-ink-3">—</span>}
  </button>
)
