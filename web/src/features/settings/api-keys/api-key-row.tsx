import { useMutation, useQueryClient } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '@/api/client'
import type { ApiKey } from '@/api/types'
import { describeError } from '@/lib/describe-error'
import { permissionText } from '@/lib/permission-key'
import { useFormat } from '@/lib/use-format'
import { useNow } from '@/lib/use-now'
import { Button } from '@/ui/button'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { State } from '@/ui/state'
import { toast } from '@/ui/toast'
import { apiKeysQuery } from './queries'

export function ApiKeyRow({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const now = useNow()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const revoke = useMutation({
    mutationFn: () => api.DELETE('/api/api-keys/{id}', { params: { path: { id: apiKey.id } } }),
    onSuccess: () => {
      setAsking(false)
      toast(t('apiKeys.revoked', { name: apiKey.name }))
    },
    onError: (error) => toast(describeError(error, t).sentence, { tone: 'bad' }),
    onSettled: () => client.invalidateQueries({ queryKey: apiKeysQuery.queryKey }),
  })
  const expired = !!apiKey.expiresAt && new Date(apiKey.expiresAt).getTime() < now
  return (
    <li className="flex items-center gap-3 px-4 py-3">
      <span className="flex size-[34px] shrink-0 items-center justify-center rounded-full bg-press text-ink-2">
        <KeyRound className="size-4 stroke-[1.75]" aria-hidden />
      </span>
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline gap-2">
          <span className="truncate font-medium">{apiKey.name}</span>
          <code className="mono text-ink-3">{apiKey.prefix}…</code>
        </div>
        <div className="truncate text-xs text-ink-2">
          {apiKey.scopes.map((scope) => t(permissionText(scope), { defaultValue: scope })).join(', ')}
        </div>
      </div>
      <div className="text-right text-xs whitespace-nowrap text-ink-2 max-md:hidden">
        <div>{apiKey.lastUsedAt ? t('apiKeys.used', { when: format.ago(apiKey.lastUsedAt) }) : t('apiKeys.unused')}</div>
        {expired ? (
          <State s="bad">{t('apiKeys.expired')}</State>
        ) : (
          <div className="text-ink-3">
            {apiKey.expiresAt ? t('apiKeys.until', { date: format.day(apiKey.expiresAt) }) : t('apiKeys.forever')}
          </div>
        )}
      </div>
      <Button size="sm" variant="danger" onClick={() => setAsking(true)}>
        {t('apiKeys.revoke')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('apiKeys.revokeTitle', { name: apiKey.name })}
        description={t('apiKeys.revokeSub')}
        action={t('apiKeys.revoke')}
        destructive
        busy={revoke.isPending}
        onConfirm={() => revoke.mutate()}
      />
    </li>
  )
}
