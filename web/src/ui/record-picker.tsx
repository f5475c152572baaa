import { Combobox } from '@base-ui/react/combobox'
import { LoaderCircle, Plus, X } from 'lucide-react'
import { type RefObject, useId, useMemo } from 'react'
import { cn } from '@/lib/cn'
import { Button } from './button'

/** An empty `id`: a record that is only being named and does not exist yet. */
export type Choice = { id: string; name: string; hint?: string | undefined }

type Props = {
  /** Set by `<Field>`. */
  id?: string
  'aria-invalid'?: boolean
  'aria-describedby'?: string | undefined
  /** Read aloud where there is no `<Field>`. */
  label?: string
  value: Choice | null
  onChange: (choice: Choice | null) => void
  /** What the search found; the list is filtered by whoever searches. */
  found: Choice[]
  onSearch: (text: string) => void
  onOpen?: () => void
  busy?: boolean
  placeholder?: string
  clearLabel: string
  /** Shown when nothing was found, or the search failed. */
  none: string
  /** «Создать «Иван»»: offers what is typed as a new record. */
  create?: ((text: string) => string) | undefined
  /** What is typed now. */
  text: string
  /** A choice is written at once: emptying the text to type another name must not empty the record. */
  isImmediate?: boolean | undefined
  inputRef?: RefObject<HTMLInputElement | null>
  className?: string
  autoFocus?: boolean | undefined
}

/** A field that searches records while one types. Arrows walk, Enter takes, Escape closes the list. */
export function RecordPicker(props: Props) {
  const { id, label, value, onChange, found, onSearch, onOpen, busy, placeholder, clearLabel, none, create, text, inputRef, className, autoFocus } = props
  const newId = useId()
  const typed = text.trim()
  // Offered beside a record of that very name as well: people have namesakes.
  const items = useMemo(() => (create && typed ? [...found, { id: newId, name: typed }] : found), [found, create, typed, newId])

  return (
    <Combobox.Root<Choice>
      items={items}
      filter={null}
      value={value}
      onValueChange={(next, { reason }) => {
        if (props.isImmediate && !next && reason !== 'clear-press') return
        onChange(next?.id === newId ? { id: '', name: next.name } : next)
      }}
      itemToStringLabel={(item) => item.name}
      isItemEqualToValue={(item, chosen) => item.id === chosen.id}
      onInputValueChange={(next, { reason }) => onSearch(reason === 'item-press' ? '' : next)}
      onOpenChange={(open) => open && onOpen?.()}
      autoHighlight
    >
      <Combobox.InputGroup className={cn('relative', className)}>
        <Combobox.Input
          ref={inputRef}
          id={id}
          aria-label={label}
          aria-invalid={props['aria-invalid']}
          aria-describedby={props['aria-describedby']}
          placeholder={placeholder}
          autoComplete="off"
          autoFocus={autoFocus}
          className="field pr-9"
        />
        {busy && (
          <LoaderCircle className="absolute top-1/2 right-9 size-4 -translate-y-1/2 animate-spin text-ink-3" aria-hidden />
        )}
        <Combobox.Clear
          aria-label={clearLabel}
          render={<Button variant="ghost" size="icon" className="absolute top-1/2 right-0.5 -translate-y-1/2 max-md:absolute" />}
        >
          <X aria-hidden />
        </Combobox.Clear>
      </Combobox.InputGroup>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} className="z-[55] outline-none">
          <Combobox.Popup className="w-(--anchor-width) min-w-56 rounded-[10px] bg-raised shadow-lift outline-none">
            <Combobox.Empty className="px-3 py-2.5 text-ink-2 empty:p-0">{busy ? null : none}</Combobox.Empty>
            <Combobox.List className="max-h-[min(300px,var(--available-height))] overflow-y-auto p-1 empty:p-0">
              {(item: Choice) => (
                <Combobox.Item
                  key={item.id}
                  value={item}
                  className="flex min-h-8 items-center gap-2 rounded-md px-2 outline-none select-none data-highlighted:bg-hover max-md:min-h-10"
                >
                  {item.id === newId ? (
                    <>
                      <Plus className="size-4 shrink-0 stroke-[1.75] text-ink-3" aria-hidden />
                      <span className="truncate">{create?.(item.name)}</span>
                    </>
                  ) : (
                    <>
                      <span className="min-w-0 truncate">{item.name}</span>
                      {item.hint && <span className="ml-auto shrink-0 text-xs text-ink-2">{item.hint}</span>}
                    </>
                  )}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}
