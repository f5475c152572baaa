import { MoreHorizontal, Pencil, Star, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Pipeline } from '@/features/deals'
import { Button } from '@/ui/button'
import { Menu } from '@/ui/menu'
import { useComplain, useEditPipeline } from './queries'

/** `onDelete` is left out of the last one. */
type Props = { pipeline: Pipeline; onRename: () => void; onDelete: (() => void) | undefined }

export function PipelineMenu({ pipeline, onRename, onDelete }: Props) {
  const { t } = useTranslation('pipeline')
  const edit = useEditPipeline()
  const complain = useComplain()
  return (
    <Menu.Root>
      <Menu.Trigger render={<Button variant="ghost" size="icon" aria-label={t('settings.actions', { name: pipeline.name })} />}>
        <MoreHorizontal aria-hidden />
      </Menu.Trigger>
      <Menu.Popup align="end">
        <Menu.Item onClick={onRename}>
          <Pencil aria-hidden />
          {t('settings.pipeline.rename')}
        </Menu.Item>
        {!pipeline.isDefault && (
          <Menu.Item onClick={() => edit.mutate({ pipeline, patch: { isDefault: true } }, { onError: complain })}>
            <Star aria-hidden />
            {t('settings.pipeline.makeDefault')}
          </Menu.Item>
        )}
        {onDelete && (
          <>
            <Menu.Sep />
            <Menu.Item danger onClick={onDelete}>
              <Trash2 aria-hidden />
              {t('settings.delete')}
            </Menu.Item>
          </>
        )}
      </Menu.Popup>
    </Menu.Root>
  )
}
