import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { CrmLogo } from './crm-logo'
import type { Vendor } from './types'
import { useCrmTitle } from './use-crm-title'

/** A CRM that is not connected yet. */
export function VendorCard({ vendor, onConnect }: { vendor: Vendor; onConnect: (() => void) | undefined }) {
  const { t } = useTranslation('integrations')
  const title = useCrmTitle()(vendor.crmType, vendor.title)
  return (
    <Card className="flex h-full min-h-[72px] items-center gap-3 p-4">
      <CrmLogo crmType={vendor.crmType} title={title} size={34} />
      <span className="min-w-0 flex-1">
        <h3 className="truncate font-semibold">{title}</h3>
        <span className="block text-xs text-ink-2">{t(`vendor.${vendor.crmType}.brings`, { defaultValue: t('vendor.brings') })}</span>
      </span>
      {onConnect ? (
        <Button onClick={onConnect} aria-label={t('connect.of', { name: title })}>
          {t('connect.submit')}
        </Button>
      ) : (
        <span className="text-xs text-ink-2">{t('vendor.none')}</span>
      )}
    </Card>
  )
}
