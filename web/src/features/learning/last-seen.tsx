import { useFormat } from '@/lib/use-format'

/** «3 дня назад», the moment on hover. */
export function LastSeen({ at }: { at: string | null | undefined }) {
  const f = useFormat()
  if (!at) return <span className="text-ink-2">—</span>
  return (
    <span className="num whitespace-nowrap text-ink-2" title={f.dateTime(at)}>
      {f.ago(at)}
    </span>
  )
}
