import { Plus, SearchX, SquareKanban } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'

type Props = { filtered: boolean; onReset: () => void; onNew: (() => void) | undefined }

/** No deals at all, or none that the filter lets through. */
export function Nothing({ filtered, onReset, onNew }: Props) {
  const { t } = useTranslation('pipeline')
  if (filtered) {
    return (
      <Empty
        icon={<SearchX />}
        title={t('none.title')}
        sub={t('none.sub')}
        action={<Button onClick={onReset}>{t('none.reset')}</Button>}
      />
    )
  }
  return (
    <Empty
      icon={<SquareKanban />}
      title={t('empty.title')}
      sub={t('empty.sub')}
      action={
        onNew && (
          <Button variant="primary" onClick={onNew}>
            <Plus aria-hidden />
            {t('new')}
          </Button>
        )
      }
    />
  )
}
