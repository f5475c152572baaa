import { type Source, SrcTile } from './source'

/** Systems that agree on one value stand side by side, three at most: overlapping hid their letters. */
export function SrcStack({ s, size = 14 }: { s: readonly Source[]; size?: number }) {
  return (
    <span className="inline-flex shrink-0 items-center gap-[3px]">
      {s.slice(0, 3).map((source) => (
        <SrcTile key={source} s={source} size={size} />
      ))}
    </span>
  )
}
