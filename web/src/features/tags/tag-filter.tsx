import { Tag, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { LazyPopover } from '@/ui/lazy-popover'
import { TagPicker } from './on-demand'
import { useTags } from './queries'

type Props = {
  /** Ids with commas between them, as the address and the server have them. */
  value: string | undefined
  onChange: (value: string | undefined) => void
}

/** Records that carry any of the ticked tags; the button says which. */
export function TagFilter({ value, onChange }: Props) {
  const { t } = useTranslation('tags')
  const chosen = value?.split(',').filter(Boolean) ?? []
  const tags = useTags(chosen.length > 0)
  const names = tags.data?.filter(({ id }) => chosen.includes(id)).map(({ name }) => name) ?? []
  const [first, ...others] = names
  const label = first && (others.length > 0 ? `${first} +${others.length}` : first)
  return (
    <span className="flex items-center">
      <LazyPopover
        label={t('filter.button')}
        align="end"
        trigger={
          <Button
            variant={chosen.length > 0 ? 'soft' : 'ghost'}
            size="sm"
            className="max-w-44 max-md:h-10"
            aria-label={first && `${t('filter.button')}: ${names.join(', ')}`}
          >
            <Tag aria-hidden />
            <span className="truncate">{label ?? t('filter.button')}</span>
          </Button>
        }
      >
        {() => (
          <TagPicker
            chosen={chosen}
            onChange={(tags) => onChange(tags.map(({ id }) => id).join(',') || undefined)}
            mayCreate={false}
          />
        )}
      </LazyPopover>
      {chosen.length > 0 && (
        <Button variant="ghost" size="icon" className="max-md:size-10" aria-label={t('filter.reset')} onClick={() => onChange(undefined)}>
          <X aria-hidden />
        </Button>
      )}
    </span>
  )
}
