import { Select } from '@/ui/select'

type Props<T extends string> = {
  label: string
  /** What no choice is called. */
  any: string
  value: T | undefined
  options: { v: T; label: string }[]
  onChange: (value: T | undefined) => void
}

/** One filter of a list, in the row above it. */
export function Choice<T extends string>({ label, any, value, options, onChange }: Props<T>) {
  return (
    <Select
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange(options.find(({ v }) => v === event.target.value)?.v)}
      className="w-40 shrink-0 max-md:w-36"
    >
      <option value="">{any}</option>
      {options.map(({ v, label }) => (
        <option key={v} value={v}>
          {label}
        </option>
      ))}
    </Select>
  )
}
