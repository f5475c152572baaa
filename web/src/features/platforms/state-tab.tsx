import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { useNow } from '@/lib/use-now'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { platformTitle } from './platform-logo'
import { byPlace, moment } from './state'
import type { Platform, Trouble } from './types'

const FEW = 20

/** Of these what was noted begins with a number: how many. */
const COUNTED = new Set(['many_missing', 'some_unreadable'])

/** What could not be read at the last try, of the site itself and course by course, in plain words. */
export function StateTab({ platform }: { platform: Platform }) {
  const { t } = useTranslation('platforms')
  const [isWhole, setWhole] = useState(false)
  const { troubles, lastSyncAt, run } = platform
  if (troubles.length === 0) {
    const word = lastSyncAt ? 'fine' : run ? 'first' : 'never'
    return (
      <Card className="flex items-center gap-3 p-4">
        <ShieldCheck className={`size-5 shrink-0 stroke-[1.75] ${lastSyncAt ? 'text-good' : 'text-ink-3'}`} aria-hidden />
        <div className="min-w-0">
          <h2 className="font-semibold">{t(`state.${word}`)}</h2>
          <p className="text-ink-2 text-pretty">{t(`state.${word}Sub`)}</p>
        </div>
      </Card>
    )
  }
  const { site, courses } = byPlace(troubles)
  const shown = isWhole ? courses : courses.slice(0, FEW)
  return (
    <>
      <p className="text-ink-2 text-pretty">{t('state.sub')}</p>
      {site.length > 0 && (
        <Card className="overflow-hidden">
          <h2 className="px-4 pt-3 font-semibold">{t('state.site')}</h2>
          <Troubles platform={platform} troubles={site} />
        </Card>
      )}
      {shown.map(([name, own]) => (
        <Card key={own[0]?.course?.id ?? name} className="overflow-hidden">
          <h2 className="px-4 pt-3 font-semibold break-words">{name}</h2>
          <Troubles platform={platform} troubles={own} />
        </Card>
      ))}
      {shown.length < courses.length && (
        <Button variant="ghost" className="self-center max-md:h-10" onClick={() => setWhole(true)}>
          {t('state.more', { count: courses.length - shown.length })}
        </Button>
      )}
    </>
  )
}

function Troubles({ platform, troubles }: { platform: Platform; troubles: Trouble[] }) {
  const { t } = useTranslation('platforms')
  const f = useFormat()
  const now = useNow()
  const name = platformTitle(platform.type)
  return (
    <ul className="divide-y divide-line">
      {troubles.map(({ part, code, detail, since }) => {
        const number = COUNTED.has(code) ? Number.parseInt(detail, 10) : Number.NaN
        const sentence = t([`trouble.${code}`, 'trouble.other'], { name, code })
        const amount = Number.isNaN(number) ? '' : t(`amount.${code}`, { count: number, n: f.num(number) })
        return (
          <li key={`${part} ${code}`} className="flex gap-x-4 px-4 py-2.5 max-md:flex-col">
            <span className="w-32 shrink-0 font-medium">{t(`part.${part}`)}</span>
            <div className="min-w-0 flex-1">
              <p className="num text-pretty">
                {sentence} {amount}
              </p>
              {detail && !amount && <p className="mono text-xs break-words text-ink-2">{detail}</p>}
            </div>
            <time dateTime={since} title={f.dateTime(since)} className="num shrink-0 text-ink-2">
              {t('state.since', { since: moment(since, now, f) })}
            </time>
          </li>
        )
      })}
    </ul>
  )
}
