import { webLink } from './value'

/** The address of a page, without what every address begins with. */
export function LinkValue({ value }: { value: unknown }) {
  const href = webLink(value)
  if (!href) return <span className="block py-[5px]">{typeof value === 'string' && value ? value : '—'}</span>
  return (
    <a href={href} target="_blank" rel="noreferrer" className="block truncate py-[5px] text-accent-ink hover:underline">
      {href.replace(/^https?:\/\//i, '').replace(/\/$/, '')}
    </a>
  )
}
