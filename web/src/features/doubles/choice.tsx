import type { ReactNode } from 'react'

/** Answers side by side, a column each; below each other on phones. */
export function Choices({ legend, columns, children }: { legend: string; columns: number; children: ReactNode }) {
  return (
    <fieldset className="mb-4 min-w-0">
      <legend className="mb-1 text-xs text-ink-2">{legend}</legend>
      <div className="grid gap-2 overflow-x-auto p-px max-md:!grid-cols-1" style={{ gridTemplateColumns: `repeat(${columns}, minmax(168px, 1fr))` }}>
        {children}
      </div>
    </fieldset>
  )
}

type Props = { name: string; isChosen: boolean; onChoose: () => void; className?: string; children: ReactNode }

export function Choice({ name, isChosen, onChoose, className, children }: Props) {
  return (
    <label className="flex min-h-10 min-w-0 items-start gap-2.5 rounded-[10px] px-3 py-2 shadow-[inset_0_0_0_1px_var(--line-2)] hover:bg-hover has-checked:bg-accent-soft has-checked:shadow-[inset_0_0_0_1px_var(--accent)] has-focus-visible:outline-2 has-focus-visible:outline-accent max-md:min-h-11">
      <input
        type="radio"
        name={name}
        checked={isChosen}
        onChange={onChoose}
        className="mt-0.5 size-4 shrink-0 appearance-none rounded-full bg-panel shadow-[inset_0_0_0_1px_var(--line-2)] checked:bg-on-accent checked:shadow-[inset_0_0_0_5px_var(--accent)]"
      />
      <span className={className ?? 'min-w-0 flex-1'}>{children}</span>
    </label>
  )
}
