import { Link } from '@tanstack/react-router'
import { Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { Logo } from '@/ui/logo'
import { Fact } from './fact'
import { CompanyChoice } from './on-demand'
import type { ContactCard } from './types'
import type { CardEditor } from './use-card-editor'

/** A link to where the person works; the pencil picks another. */
export function CompanyRow({ contact, editor }: { contact: ContactCard; editor: CardEditor }) {
  const { t } = useTranslation('contacts')
  const [editing, setEditing] = useState(false)
  const { company } = contact
  const label = editor.label('companyId')
  const begin = () => setEditing(true)
  if (editing) {
    return (
      <Fact label={label}>
        <CompanyChoice
          label={label}
          value={company ?? null}
          onStop={() => setEditing(false)}
          onPick={(chosen) => editor.pick('companyId', chosen)}
        />
      </Fact>
    )
  }
  return (
    <Fact label={label}>
      {company ? (
        <div className="group/ref flex min-h-[30px] items-center gap-1 max-md:min-h-10">
          <Link
            to="/companies/$id"
            params={{ id: company.id }}
            className="flex min-w-0 items-center gap-1.5 rounded hover:text-accent-ink hover:underline"
          >
            <Logo name={company.name} size={18} />
            <span className="truncate">{company.name}</span>
          </Link>
          {editor.may && (
            <Button
              variant="ghost"
              size="icon"
              aria-label={t('edit.of', { field: label })}
              onClick={begin}
              className="md:opacity-0 md:group-hover/ref:opacity-100 md:focus-visible:opacity-100"
            >
              <Pencil className="size-3.5!" aria-hidden />
            </Button>
          )}
        </div>
      ) : editor.may ? (
        <Button variant="ghost" size="sm" className="-ml-2 h-[30px] text-sm font-normal text-ink-3 max-md:h-10" onClick={begin}>
          <Plus aria-hidden />
          {t('edit.add.company')}
        </Button>
      ) : (
        <span className="block py-[5px] text-ink-3">—</span>
      )}
    </Fact>
  )
}
