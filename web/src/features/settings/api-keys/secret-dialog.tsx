import { useTranslation } from 'react-i18next'
import type { CreatedApiKey } from '@/api/types'
import { Button } from '@/ui/button'
import { CopyButton } from '@/ui/copy-button'
import { Dialog } from '@/ui/dialog'

/** The only time the key is on a screen: the server keeps its hash. */
export function SecretDialog({ apiKey, onClose }: { apiKey: CreatedApiKey; onClose: () => void }) {
  const { t } = useTranslation('settings')
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('apiKeys.secretTitle', { name: apiKey.name })}
      description={t('apiKeys.secretSub')}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('apiKeys.secretKept')}
        </Button>
      }
    >
      <div className="flex items-center gap-2 rounded-lg bg-sunken p-3 max-md:flex-col max-md:items-stretch">
        <code className="mono min-w-0 flex-1 text-sm break-all" data-testid="api-key-secret">
          {apiKey.secret}
        </code>
        <CopyButton text={apiKey.secret} />
      </div>
    </Dialog>
  )
}
