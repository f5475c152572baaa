import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { saveText } from '@/lib/save-text'
import { Button } from '@/ui/button'
import { CopyButton } from '@/ui/copy-button'
import { Dialog } from '@/ui/dialog'

/** Shown once, right after the second factor was switched on. */
export function RecoveryCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const { t } = useTranslation('settings')
  const text = codes.join('\n')
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('totp.codesTitle')}
      description={t('totp.codesSub')}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('totp.codesKept')}
        </Button>
      }
    >
      <ol className="mono grid grid-cols-2 gap-x-6 gap-y-1.5 rounded-lg bg-sunken p-4 text-sm">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="mt-3 flex gap-2">
        <CopyButton text={text} />
        <Button onClick={() => saveText('zveno-recovery-codes.txt', `${text}\n`)}>
          <Download aria-hidden />
          {t('totp.download')}
        </Button>
      </div>
    </Dialog>
  )
}
