import { UserRound, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOwners } from '@/features/deals'
import { Button } from '@/ui/button'
import { PersonMenu } from '@/ui/person-menu'
import { type Kind, TEXTS } from './record'

type Props = { kind: Kind; owner: string | undefined; onChange: (owner: string | undefined) => void }

/** Whose records the list shows; the button says whose. */
export function OwnerFilter({ kind, owner, onChange }: Props) {
  const { t } = useTranslation(TEXTS[kind])
  const [open, setOpen] = useState(false)
  const owners = useOwners(open || owner !== undefined)
  const name = owners.data?.find(({ id }) => id === owner)?.name
  return (
    <span className="flex items-center">
      <PersonMenu
        people={owners.data}
        chosen={owner ?? null}
        nobody={t('filter.everybody')}
        onOpen={setOpen}
        onPick={(person) => onChange(person?.id)}
        align="end"
        trigger={
          <Button variant={owner ? 'soft' : 'ghost'} size="sm" className="max-w-48 max-md:h-10" aria-label={name && `${t('filter.owner')}: ${name}`}>
            <UserRound aria-hidden />
            <span className="truncate">{name ?? t('filter.owner')}</span>
          </Button>
        }
      />
      {owner && (
        <Button variant="ghost" size="icon" className="max-md:size-10" aria-label={t('filter.reset')} onClick={() => onChange(undefined)}>
          <X aria-hidden />
        </Button>
      )}
    </span>
  )
}
