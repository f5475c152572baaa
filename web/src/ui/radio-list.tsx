import { type ReactNode, type RefObject, useId } from 'react'

type Props<T extends string> = {
  label: string
  value: T | null
  onChange: (value: T) => void
  items: { v: T; label: ReactNode }[]
  /** The first answer, for a dialog that opens on it. */
  first?: RefObject<HTMLInputElement | null>
}

/** One answer of several, a row each; for up to a dozen. The browser's own radios: arrows choose from the first press. */
export function RadioList<T extends string>({ label, value, onChange, items, first }: Props<T>) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className="flex flex-col">
      {items.map((item, i) => (
        <label
          key={item.v}
          className="-mx-2 flex min-h-9 items-center gap-2.5 rounded-lg px-2 hover:bg-hover has-checked:bg-accent-soft max-md:min-h-11"
        >
          <input
            ref={i === 0 ? first : undefined}
            type="radio"
            name={name}
            value={item.v}
            checked={item.v === value}
            onChange={() => onChange(item.v)}
            className="size-4 shrink-0 appearance-none rounded-full bg-panel shadow-[inset_0_0_0_1px_var(--line-2)] checked:bg-on-accent checked:shadow-[inset_0_0_0_5px_var(--accent)]"
          />
          {item.label}
        </label>
      ))}
    </div>
  )
}
