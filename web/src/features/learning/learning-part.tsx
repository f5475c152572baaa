import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { useFormat } from '@/lib/use-format'
import { Block } from '@/ui/block'
import { Button } from '@/ui/button'
import { ErrorLine } from '@/ui/error-line'
import { Skeleton } from '@/ui/skeleton'
import { PlaceLines } from './place-lines'
import { type AccountPlaces, byAccount } from './places'
import { useContactLearning } from './queries'
import { SourceTile } from './source-tile'
import type { Place } from './types'
import { useFreshText } from './use-moment'

/** On a person's card: the courses they take on platforms. Nothing where no account is theirs. */
export function LearningPart({ contactId }: { contactId: string }) {
  const { t } = useTranslation('learning')
  const learning = useContactLearning(contactId)
  if (learning.isPending) {
    return (
      <Block title={t('part.title')}>
        <div role="status" aria-label={t('common:loading')} className="flex flex-col gap-2.5 py-1">
          <Skeleton className="w-44" />
          <Skeleton className="h-1.5" />
          <Skeleton className="w-28" />
        </div>
      </Block>
    )
  }
  if (!learning.data) {
    return (
      <Block title={t('part.title')}>
        <ErrorLine error={learning.error} onRetry={() => void learning.refetch()} />
      </Block>
    )
  }
  const accounts = byAccount(learning.data)
  if (accounts.length === 0) return null
  const tiles = accounts.map(({ account }) => <SourceTile key={account.id} of={account} size={14} />)
  return (
    <Block title={t('part.title')} meta={<Count n={accounts.reduce((sum, { places }) => sum + places.length, 0)} />} action={tiles}>
      {accounts.map((one) => (
        <Account key={one.account.id} {...one} isNamed={accounts.length > 1} />
      ))}
    </Block>
  )
}

const Count = ({ n }: { n: number }) => {
  const f = useFormat()
  return n > 1 ? f.num(n) : null
}

/** More than these are behind a button: a card is no list. */
const FEW = 5

function Account({ account, places, isNamed }: AccountPlaces & { isNamed: boolean }) {
  const { t } = useTranslation('learning')
  const f = useFormat()
  const fresh = useFreshText()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? places : places.slice(0, FEW)
  return (
    <div className="[&+&]:mt-3">
      {(isNamed || account.stale) && (
        <p className="num mb-1 flex items-center gap-1.5 text-xs text-ink-2">
          {isNamed && <SourceTile of={account} size={14} />}
          {isNamed && <span className="truncate">{account.name}</span>}
          {account.stale && <span className="shrink-0 text-warn-ink">{fresh(account)}</span>}
        </p>
      )}
      {places.length === 0 && <p className="text-ink-2">{t('part.none')}</p>}
      <ul>
        {shown.map((place) => (
          <li key={place.courseId}>
            <PlaceRow place={place} isLate={place.stale && !account.stale} />
          </li>
        ))}
      </ul>
      {places.length > shown.length && (
        <Button variant="ghost" size="sm" className="-ml-2 max-md:h-10" onClick={() => setWhole(true)}>
          {t('part.more', { n: f.num(places.length - shown.length) })}
        </Button>
      )}
    </div>
  )
}

/** Who may not see the school's pages sees the same, without the way there. */
function PlaceRow({ place, isLate }: { place: Place; isLate: boolean }) {
  const may = useCan('school:read')
  const lines = <PlaceLines place={place} isLate={isLate} />
  if (!may) return <div className="py-1.5">{lines}</div>
  return (
    <Link
      to="/learners/$id"
      params={{ id: place.studentId }}
      search={{ course: place.courseId } as never}
      className="-mx-2 block rounded-md px-2 py-1.5 outline-offset-[-2px] hover:bg-hover"
    >
      {lines}
    </Link>
  )
}
