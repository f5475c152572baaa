import { ListFilter } from 'lucide-react'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'

export function OwnerButton({ shown, ...rest }: ComponentProps<typeof Button> & { shown: string }) {
  const { t } = useTranslation('pipeline')
  return (
    <Button variant="ghost" aria-label={t('owner.label', { shown })} {...rest} className="max-md:h-10">
      <ListFilter aria-hidden />
      <span className="max-w-32 truncate">{shown}</span>
    </Button>
  )
}
