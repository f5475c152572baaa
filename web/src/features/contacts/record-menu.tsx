import { useNavigate } from '@tanstack/react-router'
import { MoreHorizontal, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { LazyMenu } from '@/ui/lazy-menu'
import { type Calls, LISTS, type SalesRecord, TEXTS } from './record'
import { useDeleteRecord } from './use-delete-record'

type Props = { calls: Pick<Calls, 'kind' | 'remove' | 'restore'>; record: Pick<SalesRecord, 'id' | 'name'> }

/** What is done with a record as a whole. */
export function RecordMenu({ calls, record }: Props) {
  const { t } = useTranslation(TEXTS[calls.kind])
  const navigate = useNavigate()
  const remove = useDeleteRecord(calls)
  const leave = () => void navigate({ to: LISTS[calls.kind] })
  const trigger = (
    <Button variant="ghost" size="icon" aria-label={t('menu.label')}>
      <MoreHorizontal aria-hidden />
    </Button>
  )
  return (
    <LazyMenu trigger={trigger} align="end">
      {(Menu) => (
        <Menu.Item danger onClick={() => remove.mutate(record, { onSuccess: leave })}>
          <Trash2 aria-hidden />
          {t('menu.delete')}
        </Menu.Item>
      )}
    </LazyMenu>
  )
}
