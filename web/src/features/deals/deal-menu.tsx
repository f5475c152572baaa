import { MoreHorizontal, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { Menu } from '@/ui/menu'
import type { Deal } from './types'
import { useDeleteDeal } from './use-delete-deal'

/** What is done with a deal as a whole. */
export function DealMenu({ deal, onDeleted }: { deal: Deal; onDeleted: () => void }) {
  const { t } = useTranslation('deals')
  const remove = useDeleteDeal()
  return (
    <Menu.Root>
      <Menu.Trigger render={<Button variant="ghost" size="icon" aria-label={t('menu.label')} />}>
        <MoreHorizontal aria-hidden />
      </Menu.Trigger>
      <Menu.Popup align="end">
        <Menu.Item danger onClick={() => remove.mutate(deal, { onSuccess: onDeleted })}>
          <Trash2 aria-hidden />
          {t('menu.delete')}
        </Menu.Item>
      </Menu.Popup>
    </Menu.Root>
  )
}
