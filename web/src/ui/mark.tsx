import { useId } from 'react'

/** Zveno's own sign. */
export function Mark({ size = 22 }: { size?: number }) {
  // A gradient with a fixed id dies when its first copy sits in a hidden part of the page.
  const id = useId()
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden>
      <defs>
        <linearGradient id={id} x1="0" y1="0" x2="1" y2="1">
          <stop stopColor="oklch(0.66 0.19 282)" />
          <stop offset="1" stopColor="oklch(0.48 0.21 268)" />
        </linearGradient>
      </defs>
      <rect width="24" height="24" rx="6.5" fill={`url(#${id})`} />
      <path d="M16.6 8.4a5.6 5.6 0 1 0 0 7.2" fill="none" stroke="#fff" strokeWidth="2.1" strokeLinecap="round" />
      <circle cx="16.9" cy="12" r="1.75" fill="#fff" />
    </svg>
  )
}
