import { hue } from '@/lib/hue'

/** Square tile with the first letter of a company or a system. */
export function Logo({ name, size = 18, h }: { name: string; size?: number; h?: number | undefined }) {
  return (
    <span
      aria-hidden
      className="logo-tile inline-flex shrink-0 items-center justify-center font-semibold select-none"
      style={{
        width: size,
        height: size,
        borderRadius: Math.round(size * 0.28),
        fontSize: Math.round(size * 0.56),
        ['--h' as string]: h ?? hue(name),
      }}
    >
      {name[0]}
    </span>
  )
}
