import { useNavigate } from '@tanstack/react-router'
import { Check, type LucideIcon, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { toast } from '@/ui/toast'
import { hostOf } from './host'
import { platformTitle } from './platform-logo'
import { useDisconnectPlatform } from './queries'
import type { Platform } from './types'

/** What stays and what goes when a site is read no more. */
export function DisconnectDialog({ platform, onClose }: { platform: Platform; onClose: () => void }) {
  const { t } = useTranslation('platforms')
  const f = useFormat()
  const navigate = useNavigate()
  const end = useDisconnectPlatform(platform.id)
  const name = platformTitle(platform.type)
  const { courses = 0, linked = 0 } = platform.counts
  const confirm = () =>
    end.mutate(undefined, {
      onSuccess: () => {
        toast(t('disconnect.done', { name }))
        void navigate({ to: '/integrations', replace: true })
      },
    })
  const stays = [t('disconnect.stays.contacts'), t('disconnect.stays.there', { name })]
  const goes = [
    t('disconnect.goes.access'),
    t('disconnect.goes.read', { count: courses, n: f.num(courses) }),
    ...(linked > 0 ? [t('disconnect.goes.links', { count: linked, n: f.num(linked) })] : []),
  ]
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('disconnect.ask', { name })}
      description={hostOf(platform.baseUrl)}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="destroy" busy={end.isPending} onClick={confirm}>
            {t('disconnect.action')}
          </Button>
        </>
      }
    >
      <Part title={t('disconnect.stays.title')} Icon={Check} look="text-good" lines={stays} />
      <Part title={t('disconnect.goes.title')} Icon={X} look="text-ink-3" lines={goes} />
      {end.isError && (
        <p role="alert" className="text-bad-ink">
          {describeError(end.error, t).sentence}
        </p>
      )}
    </Dialog>
  )
}

function Part({ title, Icon, look, lines }: { title: string; Icon: LucideIcon; look: string; lines: string[] }) {
  return (
    <>
      <h3 className="font-medium">{title}</h3>
      <ul className="mt-1 mb-3 space-y-1">
        {lines.map((line) => (
          <li key={line} className="flex gap-2 text-ink-2">
            <Icon className={`mt-0.5 size-4 shrink-0 ${look}`} aria-hidden />
            <span className="text-pretty">{line}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
