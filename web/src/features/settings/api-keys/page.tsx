import { useQuery } from '@tanstack/react-query'
import { KeyRound, Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CreatedApiKey } from '@/api/types'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageBody } from '@/ui/page-body'
import { Section } from '@/ui/section'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { ApiKeyRow } from './api-key-row'
import { apiKeysQuery } from './queries'

const CreateDialog = lazy(() => import('./create-dialog').then((module) => ({ default: module.CreateDialog })))
const SecretDialog = lazy(() => import('./secret-dialog').then((module) => ({ default: module.SecretDialog })))

export function ApiKeysPage() {
  const { t } = useTranslation('settings')
  const keys = useQuery(apiKeysQuery)
  const [creating, setCreating] = useState(false)
  const [made, setMade] = useState<CreatedApiKey | null>(null)
  if (keys.isError) return <ErrorState error={keys.error} onRetry={() => void keys.refetch()} />

  const create = (
    <Button variant="primary" onClick={() => setCreating(true)}>
      <Plus aria-hidden />
      {t('apiKeys.create')}
    </Button>
  )
  const none = keys.data?.items.length === 0
  return (
    <PageBody>
      <Section title={t('apiKeys.title')} sub={t('apiKeys.sub')} action={!none && create}>
        <Card className="overflow-hidden">
          {keys.isPending && <SkeletonRows rows={3} />}
          {none && (
            <Empty icon={<KeyRound />} title={t('apiKeys.emptyTitle')} sub={t('apiKeys.emptySub')} action={create} />
          )}
          <ul className="divide-y divide-line">
            {keys.data?.items.map((key) => (
              <ApiKeyRow key={key.id} apiKey={key} />
            ))}
          </ul>
        </Card>
      </Section>
      <Suspense>
      {creating && (
        <CreateDialog
          onClose={() => setCreating(false)}
          onMade={(key) => {
            setCreating(false)
            setMade(key)
          }}
        />
      )}
      {made && <SecretDialog apiKey={made} onClose={() => setMade(null)} />}
      </Suspense>
    </PageBody>
  )
}
