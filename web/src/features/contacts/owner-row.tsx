import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOwners } from '@/features/deals'
import { Avatar } from '@/ui/avatar'
import { PersonMenu } from '@/ui/person-menu'
import { Fact } from './fact'
import { type SalesRecord, TEXTS } from './record'
import type { CardEditor } from './use-card-editor'

/** Who looks after the record. */
export function OwnerRow({ record, editor }: { record: Pick<SalesRecord, 'owner'>; editor: CardEditor }) {
  const { t } = useTranslation(TEXTS[editor.kind])
  const [open, setOpen] = useState(false)
  const owners = useOwners(open)
  const name = record.owner?.name
  const label = editor.label('ownerId')
  const shown = name ? (
    <span className="flex min-w-0 items-center gap-1.5">
      <Avatar name={name} size={18} />
      <span className="truncate">{name}</span>
    </span>
  ) : (
    <span className="text-ink-3">{t('owner.none')}</span>
  )
  if (!editor.may) {
    return (
      <Fact label={label}>
        <span className="block py-[5px]">{shown}</span>
      </Fact>
    )
  }
  return (
    <Fact label={label}>
      <PersonMenu
        people={owners.data}
        chosen={record.owner?.id ?? null}
        nobody={t('owner.none')}
        onOpen={setOpen}
        onPick={(person) => editor.pick('ownerId', person)}
        trigger={
          <button
            type="button"
            aria-label={`${label}: ${name ?? t('owner.none')}. ${t('edit.button')}`}
            className="-mx-1.5 flex min-h-[30px] w-full min-w-0 items-center rounded-md px-1.5 text-left hover:bg-hover data-popup-open:bg-press max-md:min-h-10"
          >
            {shown}
          </button>
        }
      />
    </Fact>
  )
}
