import { Plus, SearchX } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { type Kind, TEXTS } from './record'

type Props = { kind: Kind; icon: ReactNode; isFiltered: boolean; onReset: () => void; onNew: () => void }

/** Nothing found, or nothing there yet. */
export function NoRecords({ kind, icon, isFiltered, onReset, onNew }: Props) {
  const { t } = useTranslation(TEXTS[kind])
  const may = useCan('crm:write')
  if (isFiltered) {
    return (
      <Empty icon={<SearchX />} title={t('none.title')} sub={t('none.sub')} action={<Button onClick={onReset}>{t('none.reset')}</Button>} />
    )
  }
  const action = may && (
    <Button variant="primary" onClick={onNew}>
      <Plus aria-hidden />
      {t('new.button')}
    </Button>
  )
  return <Empty icon={icon} title={t('empty.title')} sub={t('empty.sub')} action={action} />
}
