import { UserCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorLine } from '@/ui/error-line'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { platformTitle } from './platform-logo'
import { useDrift } from './queries'
import { StrangerRow } from './stranger-row'
import type { Drift, Platform } from './types'

/** Who of the site's students is a contact here; of each other why not, and who it may be. */
export function PeopleTab({ platform }: { platform: Platform }) {
  const { t } = useTranslation('platforms')
  const drift = useDrift(platform.id)
  if (drift.isPending) return <SkeletonRows rows={8} />
  if (!drift.head) return <ErrorLine error={drift.error} onRetry={() => void drift.refetch()} />
  const { there, linked } = drift.head
  return (
    <>
      <Summary drift={drift.head} name={platformTitle(platform.type)} />
      {drift.rows.length > 0 ? (
        <>
          <h2 className="mt-3 font-semibold">{t('people.rest', { count: there - linked })}</h2>
          <Card className="overflow-hidden">
            <ul className="divide-y divide-line">
              {drift.rows.map((person) => (
                <StrangerRow key={person.id} person={person} />
              ))}
            </ul>
            {drift.hasNextPage && (
              <div className="border-t border-line p-2 text-center">
                <Button variant="ghost" size="sm" className="max-md:h-10" busy={drift.isFetchingNextPage} onClick={() => void drift.fetchNextPage()}>
                  {t('more')}
                </Button>
              </div>
            )}
          </Card>
        </>
      ) : (
        <p className="text-ink-2">{t(there > 0 ? 'people.all' : 'people.none')}</p>
      )}
      {drift.isFetchNextPageError && <ErrorLine error={drift.error} onRetry={() => void drift.fetchNextPage()} />}
    </>
  )
}

function Summary({ drift, name }: { drift: Drift; name: string }) {
  const { t } = useTranslation('platforms')
  const f = useFormat()
  const facts = [
    drift.withoutEmail > 0 && t('people.withoutEmail', { count: drift.withoutEmail, n: f.num(drift.withoutEmail) }),
    drift.keptApart > 0 && t('people.keptApart', { count: drift.keptApart, n: f.num(drift.keptApart) }),
    drift.suspended > 0 && t('people.suspended', { count: drift.suspended, n: f.num(drift.suspended) }),
    drift.gone > 0 && t('people.gone', { count: drift.gone, n: f.num(drift.gone) }),
  ].filter(Boolean)
  return (
    <Card className="flex items-center gap-3 p-4">
      <UserCheck className={`size-5 shrink-0 stroke-[1.75] ${drift.there > 0 && drift.there === drift.linked ? 'text-good' : 'text-ink-3'}`} aria-hidden />
      <div className="min-w-0">
        <p className="num font-semibold text-pretty">
          {t('people.there', { count: drift.there, n: f.num(drift.there), name })}, {t('people.linked', { count: drift.linked, n: f.num(drift.linked) })}
        </p>
        <p className="num text-ink-2 text-pretty">{facts.length > 0 ? facts.join(' · ') : t('people.sub')}</p>
      </div>
    </Card>
  )
}
