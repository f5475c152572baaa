import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Laptop, Smartphone } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '@/api/client'
import type { OpenSession } from '@/api/types'
import { describeError } from '@/lib/describe-error'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorLine } from '@/ui/error-line'
import { Section } from '@/ui/section'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { toast } from '@/ui/toast'
import { deviceName, isHandheld } from './device'

const queryKey = ['session', 'list']

/** Where the person is signed in, and the way out of each. */
export function Sessions() {
  const { t } = useTranslation('settings')
  const sessions = useQuery({
    queryKey,
    queryFn: ({ signal }) => ask(api.GET('/api/auth/sessions', { signal })),
  })
  return (
    <Section title={t('sessions.title')} sub={t('sessions.sub')}>
      <Card className="overflow-hidden">
        {sessions.isPending && <SkeletonRows rows={2} />}
        {sessions.isError && (
          <div className="px-4 py-2">
            <ErrorLine error={sessions.error} onRetry={() => void sessions.refetch()} />
          </div>
        )}
        <ul className="divide-y divide-line">
          {sessions.data?.items.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
      </Card>
    </Section>
  )
}

function SessionRow({ session }: { session: OpenSession }) {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const client = useQueryClient()
  const revoke = useMutation({
    mutationFn: () => api.DELETE('/api/auth/sessions/{id}', { params: { path: { id: session.id } } }),
    onSuccess: () => toast(t('sessions.revoked')),
    onError: (error) => toast(describeError(error, t).sentence, { tone: 'bad' }),
    onSettled: () => client.invalidateQueries({ queryKey }),
  })
  const Icon = isHandheld(session.userAgent) ? Smartphone : Laptop
  return (
    <li className="flex items-center gap-3 px-4 py-2.5">
      <span className="flex size-[34px] shrink-0 items-center justify-center rounded-full bg-press text-ink-2">
        <Icon className="size-4 stroke-[1.75]" aria-hidden />
      </span>
      <div className="min-w-0 flex-1">
        <div className="truncate font-medium">{deviceName(session.userAgent) || t('sessions.unknown')}</div>
        <div className="truncate text-xs text-ink-2">
          {[
            session.address,
            session.current ? t('sessions.current') : t('sessions.used', { when: format.ago(session.lastUsedAt) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </div>
      {!session.current && (
        <Button size="sm" busy={revoke.isPending} onClick={() => revoke.mutate()}>
          {t('sessions.revoke')}
        </Button>
      )}
    </li>
  )
}
