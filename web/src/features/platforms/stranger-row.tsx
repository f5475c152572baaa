import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { describeError } from '@/lib/describe-error'
import { useFormat } from '@/lib/use-format'
import { Avatar } from '@/ui/avatar'
import { Button } from '@/ui/button'
import { Pill } from '@/ui/pill'
import { toast } from '@/ui/toast'
import { useDecide } from './queries'
import type { Stranger } from './types'
import { WhoIsIt } from './who-is-it'

/** A student of the site who is nobody here: why, and the way to say whose account it is. */
export function StrangerRow({ person }: { person: Stranger }) {
  const { t } = useTranslation('platforms')
  const f = useFormat()
  const id = useId()
  const may = useCan('crm:write')
  const [isOpen, setOpen] = useState(false)
  const decide = useDecide(person.id)
  const say = (contact: { id: string; name: string } | null) =>
    decide.mutate(contact?.id ?? null, {
      onSuccess: () => {
        setOpen(false)
        toast(contact ? t('people.isLinked', { name: contact.name }) : t('people.isApart', { name: person.name }))
      },
      onError: (error) => toast(describeError(error, t).sentence, { tone: 'bad' }),
    })
  return (
    <li>
      <div className="flex min-h-14 items-center gap-3 px-4 py-2 max-md:flex-wrap">
        <Avatar name={person.name} size={28} />
        <div className="min-w-0 flex-1">
          <span className="flex flex-wrap items-center gap-x-2">
            <span className="font-medium break-words">{person.name}</span>
            {person.suspended && (
              <Pill h={80} dot={false}>
                {t('people.isSuspended')}
              </Pill>
            )}
          </span>
          <span className="block text-xs text-ink-2 text-pretty">
            {person.email && <span className="break-all">{person.email} · </span>}
            {t(`why.${person.why}`, { count: person.holders, n: f.num(person.holders), defaultValue: '' })}
          </span>
        </div>
        {may && (
          <div className="flex gap-1.5 max-md:w-full max-md:[&>*]:h-10 max-md:[&>*]:flex-1">
            {person.why !== 'kept_apart' && (
              <Button variant="ghost" size="sm" aria-label={t('people.apartOf', { name: person.name })} busy={decide.isPending && decide.variables === null} onClick={() => say(null)}>
                {t('people.apart')}
              </Button>
            )}
            <Button size="sm" aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} aria-label={t('people.findOf', { name: person.name })} onClick={() => setOpen((open) => !open)}>
              <ChevronRight className={`transition-transform ${isOpen ? 'rotate-90' : ''}`} aria-hidden />
              {t('people.find')}
            </Button>
          </div>
        )}
      </div>
      {isOpen && <WhoIsIt id={id} person={person} busy={decide.isPending} onChosen={say} />}
    </li>
  )
}
