import { ArrowDown, ArrowUp, MoreHorizontal, Pencil, Trash2 } from 'lucide-react'
import { Button } from './button'
import { LazyMenu } from './lazy-menu'

type Props = {
  label: string
  words: { edit: string; up: string; down: string; delete: string }
  isFirst: boolean
  isLast: boolean
  onStep: (by: 1 | -1) => void
  /** Left out where the row is edited in place. */
  onEdit?: () => void
  /** Left out of a row that has to stay. */
  onDelete: (() => void) | undefined
}

/** What can be done with a row that has its place among others. */
export function RowMenu({ label, words, isFirst, isLast, onStep, onEdit, onDelete }: Props) {
  return (
    <LazyMenu
      align="end"
      trigger={
        <Button variant="ghost" size="icon" className="max-md:size-10" aria-label={label}>
          <MoreHorizontal aria-hidden />
        </Button>
      }
    >
      {(Menu) => (
        <>
          {onEdit && (
            <Menu.Item onClick={onEdit}>
              <Pencil aria-hidden />
              {words.edit}
            </Menu.Item>
          )}
          <Menu.Item disabled={isFirst} onClick={() => onStep(-1)}>
            <ArrowUp aria-hidden />
            {words.up}
          </Menu.Item>
          <Menu.Item disabled={isLast} onClick={() => onStep(1)}>
            <ArrowDown aria-hidden />
            {words.down}
          </Menu.Item>
          {onDelete && (
            <>
              <Menu.Sep />
              <Menu.Item danger onClick={onDelete}>
                <Trash2 aria-hidden />
                {words.delete}
              </Menu.Item>
            </>
          )}
        </>
      )}
    </LazyMenu>
  )
}
