import { useEffect, useRef, useState } from 'react'
import { useDebounced } from '@/lib/debounce'
import { SearchInput } from './search-input'

type Props = {
  label: string
  placeholder: string
  /** What the address says. */
  value: string | undefined
  onChange: (q: string | undefined) => void
  className?: string
}

/** Search of a list: typing stays here, the address gets it after a pause. */
export function LiveSearch({ label, placeholder, value, onChange, className }: Props) {
  const [text, setText] = useState(value ?? '')
  const settled = useDebounced(text)
  const sent = useRef(value ?? '')
  useEffect(() => {
    if (settled === sent.current) return
    sent.current = settled
    onChange(settled || undefined)
  }, [settled, onChange])
  // Changed from outside: the back button, «Сбросить».
  useEffect(() => {
    if ((value ?? '') === sent.current) return
    sent.current = value ?? ''
    setText(sent.current)
  }, [value])
  return (
    <SearchInput
      label={label}
      placeholder={placeholder}
      value={text}
      onChange={(event) => setText(event.target.value)}
      {...(className && { className })}
    />
  )
}
