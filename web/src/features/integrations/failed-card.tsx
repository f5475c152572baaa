import { useTranslation } from 'react-i18next'
import { Amber } from '@/ui/amber'
import { Button } from '@/ui/button'
import { useCrmTitle } from './use-crm-title'

type Props = { code: string; crmType: string | undefined; onAgain: ((crmType: string) => void) | undefined }

/** The way back from a vendor's page that brought no connection: why, and the way to try again. */
export function FailedCard({ code, crmType, onAgain }: Props) {
  const { t } = useTranslation('integrations')
  const title = useCrmTitle()
  const again = crmType && onAgain && (
    <Button size="sm" onClick={() => onAgain(crmType)} className="max-md:w-full">
      {t('failed.again')}
    </Button>
  )
  return (
    <div className="mb-6">
      <Amber alert title={t('failed.title', { name: crmType ? title(crmType) : 'CRM' })} action={again}>
        {t([`failed.${code}`, `failure.${code}`, 'failed.other'])}
      </Amber>
    </div>
  )
}
