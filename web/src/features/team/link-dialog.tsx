import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { CopyButton } from '@/ui/copy-button'
import { Dialog } from '@/ui/dialog'

/** No mail server is configured: whoever invites passes the link on. */
export function LinkDialog({ link, onClose }: { link: string; onClose: () => void }) {
  const { t } = useTranslation('team')
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('linkTitle')}
      description={t('linkSub')}
      className="max-w-[440px]"
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('linkDone')}
        </Button>
      }
    >
      <div className="flex items-center gap-2 rounded-lg bg-sunken p-3 max-md:flex-col max-md:items-stretch">
        <code className="mono min-w-0 flex-1 break-all">{link}</code>
        <CopyButton text={link} />
      </div>
    </Dialog>
  )
}
