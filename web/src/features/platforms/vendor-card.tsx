import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { PlatformLogo, platformTitle } from './platform-logo'
import type { Vendor } from './types'

type Props = { vendor: Vendor; isAnother: boolean; onConnect: (() => void) | undefined }

/** A learning platform that can be connected; a school may have several sites of one. */
export function VendorCard({ vendor, isAnother, onConnect }: Props) {
  const { t } = useTranslation('platforms')
  const name = platformTitle(vendor.type, vendor.title)
  return (
    <Card className="flex h-full min-h-[72px] items-center gap-3 p-4">
      <PlatformLogo type={vendor.type} size={34} />
      <span className="min-w-0 flex-1">
        <h3 className="truncate font-semibold">{name}</h3>
        <span className="block text-xs text-ink-2">{t(isAnother ? 'vendor.another' : 'vendor.brings')}</span>
      </span>
      {onConnect ? (
        <Button onClick={onConnect} aria-label={t('connect.title', { name })}>
          {t('connect.submit')}
        </Button>
      ) : (
        !isAnother && <span className="text-xs text-ink-2">{t('vendor.none')}</span>
      )}
    </Card>
  )
}
