import { useNavigate } from '@tanstack/react-router'
import { Check, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { toast } from '@/ui/toast'
import { useDisconnect } from './queries'
import type { Connection } from './types'
import { useCrmTitle } from './use-crm-title'

/** What stays and what goes when a connection ends. */
export function DisconnectDialog({ connection, onClose }: { connection: Connection; onClose: () => void }) {
  const { t } = useTranslation('integrations')
  const f = useFormat()
  const navigate = useNavigate()
  const end = useDisconnect(connection.id)
  const name = useCrmTitle()(connection.crmType)
  const { queueDepth, deadLetters, conflicts } = connection
  const unsent = queueDepth + deadLetters
  const confirm = () =>
    end.mutate(undefined, {
      onSuccess: () => {
        toast(t('disconnect.done', { name }))
        void navigate({ to: '/integrations', replace: true })
      },
    })
  const gone = [
    t('disconnect.goes.access', { name }),
    t('disconnect.goes.pairs'),
    unsent > 0 && t('disconnect.goes.queue', { count: unsent, n: f.num(unsent), name }),
    conflicts > 0 && t('disconnect.goes.conflicts', { count: conflicts, n: f.num(conflicts) }),
  ].filter((one) => typeof one === 'string')
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('disconnect.ask', { name })}
      description={connection.account.address}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="destroy" busy={end.isPending} onClick={confirm}>
            {t('disconnect.action')}
          </Button>
        </>
      }
    >
      <h3 className="font-medium">{t('disconnect.stays.title')}</h3>
      <ul className="mt-1 mb-3 space-y-1">
        {['records', 'there'].map((one) => (
          <li key={one} className="flex gap-2 text-ink-2">
            <Check className="mt-0.5 size-4 shrink-0 text-good" aria-hidden />
            <span className="text-pretty">{t(`disconnect.stays.${one}`, { name })}</span>
          </li>
        ))}
      </ul>
      <h3 className="font-medium">{t('disconnect.goes.title')}</h3>
      <ul className="mt-1 space-y-1">
        {gone.map((one) => (
          <li key={one} className="flex gap-2 text-ink-2">
            <X className="mt-0.5 size-4 shrink-0 text-ink-3" aria-hidden />
            <span className="text-pretty">{one}</span>
          </li>
        ))}
      </ul>
      {end.isError && (
        <p role="alert" className="mt-3 text-bad-ink">
          {describeError(end.error, t).sentence}
        </p>
      )}
    </Dialog>
  )
}
