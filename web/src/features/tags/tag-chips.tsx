import { TagChip } from './tag-chip'
import type { RecordTag } from './types'

/** Of a name as long as this nothing would be left. */
const SHORT = 6

type Props = { tags: readonly RecordTag[]; most: number }

/** The first tags on one line, and how many more there are. */
export function TagChips({ tags, most }: Props) {
  if (tags.length === 0) return null
  const rest = tags.slice(most)
  return (
    <span className="flex min-w-0 items-center gap-1">
      {tags.slice(0, most).map((tag) => (
        <TagChip key={tag.id} tag={tag} className={tag.name.length > SHORT ? 'shrink' : 'shrink-0'} />
      ))}
      {rest.length > 0 && (
        <span className="num shrink-0 text-xs text-ink-3" title={rest.map(({ name }) => name).join(', ')}>
          +{rest.length}
        </span>
      )}
    </span>
  )
}
