import { Bookmark, BookmarkPlus, Check, Pencil, Save, Trash2, Users } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api/me'
import { useFeature } from '@/api/use-feature'
import { Button } from '@/ui/button'
import { LazyMenu } from '@/ui/lazy-menu'
import { toast } from '@/ui/toast'
import { NameDialog } from './on-demand'
import { useViews } from './queries'
import { isSameSearch } from './same-search'
import type { Settings, Shown, View } from './types'
import { useViewActions } from './use-view-actions'

/** Lists as people like to see them. The button says which of them is shown now. */
export function ViewMenu({ kind, search, read, onApply, columns, onColumns }: Shown) {
  const { t } = useTranslation('lists')
  const { user } = useMe()
  const hasShared = useFeature('shared_views')
  const views = useViews(kind)
  const { keep, share, takeAway } = useViewActions()
  const [naming, setNaming] = useState<{ view?: View }>()
  // Which one was opened last: what is changed after that may be kept in it.
  const [openedId, setOpenedId] = useState<string>()
  const active = views.find(({ settings }) => isSameSearch(read(settings.search ?? {}), search))
  const opened = active ?? views.find(({ id }) => id === openedId)
  const isMine = ({ userId }: View) => userId === user.id
  const settings: Settings = { search, ...(columns && { columns }) }

  const apply = (view: View) => {
    setOpenedId(view.id)
    onApply(read(view.settings.search ?? {}))
    if (view.settings.columns) onColumns?.(view.settings.columns)
  }
  const onSaved = (view: View) => {
    setOpenedId(view.id)
    toast(t('view.saved', { name: view.name }))
  }
  const trigger = (
    <Button
      variant={active ? 'soft' : 'ghost'}
      size="sm"
      className="max-w-48 shrink-0 max-md:h-10"
      aria-label={active ? t('view.active', { name: active.name }) : undefined}
    >
      <Bookmark aria-hidden />
      <span className="truncate">{active?.name ?? t('view.title')}</span>
    </Button>
  )
  return (
    <>
      <LazyMenu trigger={trigger}>
        {(Menu) => {
          const group = (label: string, some: View[]) =>
            some.length > 0 && (
              <>
                <Menu.Label>{label}</Menu.Label>
                {some.map((view) => (
                  <Menu.Item key={view.id} onClick={() => apply(view)}>
                    <span className="min-w-0 max-w-64 flex-1 truncate">{view.name}</span>
                    {hasShared && isMine(view) && view.isShared && <Users aria-label={t('view.isShared')} role="img" />}
                    {view.id === active?.id && <Check aria-label={t('view.isActive')} role="img" />}
                  </Menu.Item>
                ))}
              </>
            )
          return (
            <>
              {group(t('view.mine'), views.filter(isMine))}
              {group(t('view.ofOthers'), views.filter((view) => !isMine(view)))}
              {views.length > 0 && <Menu.Sep />}
              <Menu.Item onClick={() => setNaming({})}>
                <BookmarkPlus aria-hidden />
                {t('view.save')}
              </Menu.Item>
              {opened && isMine(opened) && (
                <>
                  {opened.id !== active?.id && (
                    <Menu.Item onClick={() => keep(opened, settings)}>
                      <Save aria-hidden />
                      <span className="max-w-64 truncate">{t('view.keep', { name: opened.name })}</span>
                    </Menu.Item>
                  )}
                  <Menu.Label>{opened.name}</Menu.Label>
                  <Menu.Item onClick={() => setNaming({ view: opened })}>
                    <Pencil aria-hidden />
                    {t('view.rename')}
                  </Menu.Item>
                  {hasShared && (
                    <Menu.Item onClick={() => share(opened)}>
                      <Users aria-hidden />
                      {t(opened.isShared ? 'view.unshare' : 'view.share')}
                    </Menu.Item>
                  )}
                  <Menu.Item danger onClick={() => takeAway(opened)}>
                    <Trash2 aria-hidden />
                    {t('view.remove')}
                  </Menu.Item>
                </>
              )}
            </>
          )
        }}
      </LazyMenu>
      {naming && <NameDialog kind={kind} {...naming} settings={settings} onClose={() => setNaming(undefined)} onSaved={onSaved} />}
    </>
  )
}
