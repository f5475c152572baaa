import { Pause, Play, RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { describeError } from '@/lib/describe-error'
import { useFormat } from '@/lib/use-format'
import { useNow } from '@/lib/use-now'
import { Button } from '@/ui/button'
import { State } from '@/ui/state'
import { toast } from '@/ui/toast'
import { CrmLogo } from './crm-logo'
import { useRunNow } from './queries'
import { isBusy, stateText, toneOf } from './state'
import type { Connection } from './types'
import { useConnectionEdit } from './use-connection-edit'
import { useCrmTitle } from './use-crm-title'

/** Whose account, how it stands; pause, and a look right now. */
export function ConnectionHead({ connection }: { connection: Connection }) {
  const { t } = useTranslation('integrations')
  const f = useFormat()
  useNow()
  const may = useCan('sync:manage')
  const run = useRunNow(connection.id)
  const { save, busy } = useConnectionEdit(connection)
  const title = useCrmTitle()(connection.crmType)
  const { account, entities } = connection
  const host = account.address.replace(/^https?:\/\//, '').replace(/\/$/, '')
  const last = Object.values(entities).flatMap(({ lastSuccessAt }) => lastSuccessAt ?? []).sort().at(-1)
  const facts = [account.name !== host && account.name, host, t(`webhook.${connection.webhookState}`), last && t('head.last', { ago: f.ago(last) })]
  const isPaused = connection.status === 'paused'
  return (
    <header className="flex items-center gap-3.5 max-md:flex-wrap">
      <CrmLogo crmType={connection.crmType} title={title} size={44} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2.5">
          <h1 className="text-xl font-semibold tracking-[-0.02em]">{title}</h1>
          <State s={toneOf(connection)}>{stateText(connection, t)}</State>
        </div>
        <p className="num text-ink-2 text-pretty">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {may && (
        <div className="flex gap-2 max-md:w-full max-md:[&>*]:h-10 max-md:[&>*]:flex-1">
          <Button
            busy={busy}
            onClick={() => save({ isPaused: !isPaused }, t(isPaused ? 'head.resumed' : 'head.paused'), { isPaused })}
          >
            {isPaused ? <Play aria-hidden /> : <Pause aria-hidden />}
            {t(isPaused ? 'head.resume' : 'head.pause')}
          </Button>
          <Button
            variant="primary"
            disabled={isPaused || connection.status === 'reconnect_needed'}
            busy={run.isPending}
            onClick={() =>
              run.mutate(undefined, {
                onSuccess: () => toast(t('head.started'), { tone: 'info' }),
                onError: (error) => toast(describeError(error, t).sentence, { tone: 'bad' }),
              })
            }
          >
            <RefreshCw aria-hidden className={isBusy(connection) ? 'motion-safe:animate-spin' : undefined} />
            {t('head.run')}
          </Button>
        </div>
      )}
    </header>
  )
}
