import { MoreHorizontal, Pencil, Pin, PinOff, RotateCcw, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { LazyMenu } from '@/ui/lazy-menu'
import type { Entry } from './types'
import type { EntryActions } from './use-entry-actions'

type Props = { entry: Entry; isOwn: boolean; actions: EntryActions; onEdit: () => void; onReopen: (id: string) => void }

/** What can be done with an entry: one's own words are corrected and deleted, anything written down is pinned. */
export function EntryMenu({ entry, isOwn, actions, onEdit, onReopen }: Props) {
  const { t } = useTranslation('timeline')
  return (
    <span className="md:absolute md:right-0 md:opacity-0 md:group-focus-within/entry:opacity-100 md:group-hover/entry:opacity-100 md:has-data-popup-open:opacity-100">
      <LazyMenu
        align="end"
        // The editor takes the focus when it opens.
        finalFocus={() => document.activeElement === document.body || document.activeElement?.closest('[role=menu]') !== null}
        trigger={
          <Button variant="ghost" size="icon" className="-my-1 -mr-1" aria-label={t('menu.label')}>
            <MoreHorizontal aria-hidden />
          </Button>
        }
      >
        {(Menu) =>
          entry.kind === 'task' ? (
            <Menu.Item onClick={() => onReopen(entry.id)}>
              <RotateCcw aria-hidden />
              {t('menu.reopen')}
            </Menu.Item>
          ) : (
            <>
              <Menu.Item onClick={() => actions.pin(entry)}>
                {entry.isPinned ? <PinOff aria-hidden /> : <Pin aria-hidden />}
                {t(entry.isPinned ? 'menu.unpin' : 'menu.pin')}
              </Menu.Item>
              {isOwn && (
                <>
                  <Menu.Item onClick={onEdit}>
                    <Pencil aria-hidden />
                    {t('menu.edit')}
                  </Menu.Item>
                  <Menu.Item danger onClick={() => actions.remove(entry)}>
                    <Trash2 aria-hidden />
                    {t('menu.delete')}
                  </Menu.Item>
                </>
              )}
            </>
          )
        }
      </LazyMenu>
    </span>
  )
}
