import { Compass } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '@/ui/button-link'
import { Empty } from '@/ui/empty'

export function NotFound() {
  const { t } = useTranslation()
  return (
    <Empty
      icon={<Compass />}
      title={t('notFound.title')}
      sub={t('notFound.sub')}
      action={
        <ButtonLink to="/" variant="primary">
          {t('notFound.action')}
        </ButtonLink>
      }
    />
  )
}
