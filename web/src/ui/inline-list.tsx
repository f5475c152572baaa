import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from './button'
import { InlineInput } from './inline-input'
import { InlineListRow } from './inline-list-row'

type Draft = { at: number; text: string; values: string[]; etag: string | null }

export type InlineListWords = {
  /** «Изменить», «Добавить телефон», «Убрать» */
  edit: string
  add: string
  remove: string
}

type Props = {
  /** «Телефон» */
  label: string
  words: InlineListWords
  values: string[]
  /** Version at which editing began, handed back to `onSave`. */
  etag: string | null
  /** How a value reads and is typed; itself when left out. */
  show?: (value: string) => string
  /** Where a value leads: a call, a letter, a chat. */
  href?: (value: string) => string | undefined
  /** `was` is the list as it stood when editing began, `at` the place that was edited. A refusal comes back as a sentence. */
  onSave: ((next: string[], etag: string | null, was: string[], at: number) => Promise<true | string>) | undefined
  inputMode?: 'text' | 'tel' | 'email'
  /** Begins with an empty line to type into. */
  adding?: boolean
  /** The empty line was left without a word. */
  onAbandon?: () => void
}

/** Several values of one kind, a line each: a click turns a line into a field, an emptied one goes. */
export function InlineList(props: Props) {
  const { label, words, values, etag, show = same, href, onSave, inputMode, adding, onAbandon } = props
  const empty = () => ({ at: values.length, text: '', values, etag })
  const [draft, setDraft] = useState<Draft | null>(() => (adding ? empty() : null))
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  // What arrives while somebody types must not move the line under their hands.
  const shown = draft?.values ?? values

  const stop = (focusAt?: number) => {
    setDraft(null)
    setError(undefined)
    if (draft && draft.at === draft.values.length && draft.values.length === 0) onAbandon?.()
    if (focusAt === undefined) return
    requestAnimationFrame(() => {
      const buttons = box.current?.querySelectorAll<HTMLElement>('[data-value], [data-add]')
      buttons?.[Math.min(focusAt, buttons.length - 1)]?.focus()
    })
  }
  const save = async (typed: string, keepFocus: boolean) => {
    if (!draft || busy || !onSave) return
    const text = typed.trim()
    const { at, values: was } = draft
    const before = was[at]
    if (before === undefined ? text === '' : text === show(before).trim()) return stop(keepFocus ? at : undefined)
    const next = text ? [...was.slice(0, at), text, ...was.slice(at + 1)] : was.filter((_, i) => i !== at)
    setBusy(true)
    const result = await onSave(next, draft.etag, was, at)
    setBusy(false)
    if (result === true) stop(keepFocus ? at : undefined)
    else setError(result)
  }
  const field = draft && (
    <InlineInput
      label={label}
      removeLabel={draft.at < draft.values.length ? words.remove : undefined}
      text={draft.text}
      error={error}
      busy={busy}
      inputMode={inputMode}
      onType={(text) => setDraft({ ...draft, text })}
      onSave={(text, keepFocus) => void save(text, keepFocus)}
      onCancel={() => stop(draft.at)}
    />
  )
  const add = onSave && !draft && { label: words.add, onClick: () => setDraft(empty()) }
  return (
    <div ref={box} className="min-w-0">
      {shown.map((value, at) =>
        draft?.at === at ? (
          <div key={`${at}`}>{field}</div>
        ) : (
          <InlineListRow
            key={`${at}${value}`}
            label={label}
            action={words.edit}
            text={show(value)}
            href={href?.(value)}
            onEdit={onSave && (() => setDraft({ at, text: show(value), values, etag }))}
            add={at === shown.length - 1 && add ? add : undefined}
          />
        ),
      )}
      {draft && draft.at >= shown.length && field}
      {shown.length === 0 && !draft && (add ? <AddFirst {...add} /> : <span className="block py-[5px] text-ink-3">—</span>)}
    </div>
  )
}

const same = (value: string) => value

function AddFirst({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button data-add variant="ghost" size="sm" className="-ml-2 h-[30px] text-sm font-normal text-ink-3 max-md:h-10" onClick={onClick}>
      <Plus aria-hidden />
      {label}
    </Button>
  )
}
