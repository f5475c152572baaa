import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { readablePhone } from '@/lib/phone'
import { Avatar } from '@/ui/avatar'
import { Button } from '@/ui/button'
import { ErrorLine } from '@/ui/error-line'
import { RecordPicker } from '@/ui/record-picker'
import { Skeleton } from '@/ui/skeleton'
import { useSuggestions } from './queries'
import type { Stranger, Suggestion } from './types'
import { useContactSearch } from './use-contact-search'

type Chosen = { id: string; name: string }
type Props = { id: string; person: Stranger; busy: boolean; onChosen: (contact: Chosen) => void }

/** Contacts that an account may belong to, and the search for another. Nothing is linked before somebody says so. */
export function WhoIsIt({ id, person, busy, onChosen }: Props) {
  const { t } = useTranslation('platforms')
  const found = useSuggestions(person.id, true)
  const search = useContactSearch()
  return (
    <div id={id} className="flex flex-col gap-3 bg-sunken px-4 py-3">
      {found.isPending ? (
        <div role="status" aria-label={t('common:loading')}>
          <Skeleton className="h-10 rounded-lg" />
        </div>
      ) : found.isError ? (
        <ErrorLine error={found.error} onRetry={() => void found.refetch()} />
      ) : found.data.length === 0 ? (
        <p className="text-ink-2 text-pretty">{t('suggestion.none')}</p>
      ) : (
        <ul className="flex flex-col gap-1">
          {found.data.map((one) => (
            <SuggestionRow key={one.contactId} suggestion={one} busy={busy} onChosen={onChosen} />
          ))}
        </ul>
      )}
      <RecordPicker
        {...search}
        label={t('suggestion.otherOf', { name: person.name })}
        placeholder={t('suggestion.other')}
        clearLabel={t('suggestion.clear')}
        none={t('suggestion.nobody')}
        value={null}
        onChange={(choice) => choice && onChosen(choice)}
        className="max-w-[420px]"
      />
    </div>
  )
}

function SuggestionRow({ suggestion, busy, onChosen }: { suggestion: Suggestion; busy: boolean; onChosen: Props['onChosen'] }) {
  const { t } = useTranslation('platforms')
  const { contactId, name, emails, phones, because } = suggestion
  const reasons = because.map((one) => t(`because.${one}`, { defaultValue: '' })).filter(Boolean)
  const points = [emails[0], phones[0] && readablePhone(phones[0])].filter(Boolean)
  return (
    <li className="flex items-center gap-3 max-md:flex-wrap">
      <Avatar name={name} size={28} />
      <div className="min-w-0 flex-1">
        <Link to="/contacts/$id" params={{ id: contactId }} className="block truncate font-medium underline-offset-2 hover:underline">
          {name}
        </Link>
        <span className="block text-xs text-ink-2 text-pretty">{[...reasons, ...points].join(' · ')}</span>
      </div>
      <Button variant="soft" size="sm" className="max-md:h-10 max-md:w-full" disabled={busy} aria-label={t('suggestion.isOf', { name })} onClick={() => onChosen({ id: contactId, name })}>
        {t('suggestion.is')}
      </Button>
    </li>
  )
}
