import { CircleAlert } from 'lucide-react'

/** What went wrong with the form as a whole. Nothing when nothing did. */
export function FormFailure({ children }: { children: string | undefined }) {
  if (!children) return null
  return (
    <div
      role="alert"
      className="tone flex items-start gap-2 rounded-lg px-3 py-2.5 font-medium"
      style={{ ['--h' as string]: 25 }}
    >
      <CircleAlert className="mt-0.5 size-4 shrink-0 stroke-[1.75]" aria-hidden />
      <span className="text-pretty">{children}</span>
    </div>
  )
}
