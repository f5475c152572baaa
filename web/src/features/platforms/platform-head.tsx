import { Pause, Play, RefreshCw, ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { describeError } from '@/lib/describe-error'
import { isProblem } from '@/lib/problem'
import { useFormat } from '@/lib/use-format'
import { useNow } from '@/lib/use-now'
import { Button } from '@/ui/button'
import { State } from '@/ui/state'
import { toast } from '@/ui/toast'
import { hostOf } from './host'
import { PlatformLogo } from './platform-logo'
import { useReadNow } from './queries'
import { stateText, toneOf } from './state'
import type { Platform } from './types'
import { useCheckAccess } from './use-check-access'
import { usePlatformEdit } from './use-platform-edit'

/** Which site, who is asked as whom, how old the data are; and reading it now, or no more. */
export function PlatformHead({ platform, onRights }: { platform: Platform; onRights: () => void }) {
  const { t } = useTranslation('platforms')
  const f = useFormat()
  const now = useNow()
  const { type, name, baseUrl, release, user, lastSyncAt, nextSyncAt, autoSync, reconnectNeeded, run } = platform
  const isNextAhead = nextSyncAt && Date.parse(nextSyncAt) > now
  // «4.5.6 (Build: 20250811)»: the build says nothing to a person.
  const facts = [release?.replace(/ \(.*$/, ''), user && t('head.user', { user })].filter(Boolean).join(' · ')
  const ages = [
    lastSyncAt ? t('head.asOf', { ago: f.ago(lastSyncAt) }) : t('head.never'),
    !run && !reconnectNeeded && autoSync && nextSyncAt && (isNextAhead ? t('head.next', { when: f.ago(nextSyncAt) }) : t('head.soon')),
  ]
  return (
    <header className="flex items-center gap-3.5 max-lg:flex-wrap">
      <PlatformLogo type={type} size={44} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2.5">
          <h1 className="text-xl font-semibold tracking-[-0.02em] break-words">{name}</h1>
          <State s={toneOf(platform)}>{stateText(platform, t)}</State>
        </div>
        <p className="text-ink-2 text-pretty">
          <a href={baseUrl} target="_blank" rel="noreferrer" className="underline-offset-2 hover:underline">
            {hostOf(baseUrl)}
          </a>
          {facts && ` · ${facts}`}
        </p>
        <p className="num text-ink-2 text-pretty">{ages.filter(Boolean).join(' · ')}</p>
      </div>
      <Actions platform={platform} onRights={onRights} />
    </header>
  )
}

function Actions({ platform, onRights }: { platform: Platform; onRights: () => void }) {
  const { t } = useTranslation('platforms')
  const may = useCan('sync:manage')
  const read = useReadNow(platform.id)
  const check = useCheckAccess(platform, onRights)
  const { save, busy } = usePlatformEdit(platform)
  if (!may) return null
  const { autoSync, run, reconnectNeeded } = platform
  const begin = () =>
    read.mutate(undefined, {
      onError: (error) => toast(describeError(error, t).sentence, { tone: isProblem(error, 'lms_running') ? 'info' : 'bad' }),
    })
  return (
    <div className="flex gap-2 max-lg:w-full max-md:grid max-md:grid-cols-2 max-md:[&>*]:h-10">
      <Button busy={check.busy} onClick={check.run}>
        <ShieldCheck aria-hidden />
        {t('head.check')}
      </Button>
      <Button busy={busy} onClick={() => save({ autoSync: !autoSync }, t(autoSync ? 'head.stopped' : 'head.started'), { autoSync })}>
        {autoSync ? <Pause aria-hidden /> : <Play aria-hidden />}
        {t(autoSync ? 'head.stop' : 'head.start')}
      </Button>
      <Button variant="primary" disabled={!!run || reconnectNeeded} busy={read.isPending} onClick={begin} className="max-md:order-first max-md:col-span-2">
        <RefreshCw aria-hidden className={run ? 'motion-safe:animate-spin' : undefined} />
        {t(run ? 'head.reading' : 'head.read')}
      </Button>
    </div>
  )
}
