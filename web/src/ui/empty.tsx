import type { ReactNode } from 'react'

type Props = { icon: ReactNode; title: string; sub: ReactNode; action?: ReactNode }

/** What is missing, what to do, one button. */
export function Empty({ icon, title, sub, action }: Props) {
  return (
    <div className="flex h-full flex-col items-center justify-center gap-1 p-8 text-center">
      <div className="relative mb-4 flex size-16 items-center justify-center" aria-hidden>
        <div className="absolute -inset-x-1 inset-y-1 rotate-[-14deg] rounded-2xl bg-accent-soft" />
        <div className="absolute inset-0 rotate-[7deg] rounded-2xl bg-sunken shadow-card" />
        <div className="absolute inset-0 flex items-center justify-center rounded-2xl bg-raised text-ink-3 shadow-card [&_svg]:size-6 [&_svg]:stroke-[1.5]">
          {icon}
        </div>
      </div>
      <h2 className="text-base font-semibold">{title}</h2>
      <p className="max-w-80 text-ink-2 text-balance">{sub}</p>
      {action && <div className="mt-4 flex gap-2">{action}</div>}
    </div>
  )
}
