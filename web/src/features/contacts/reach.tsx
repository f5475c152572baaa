import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { InlineList } from '@/ui/inline-list'
import { LazyMenu } from '@/ui/lazy-menu'
import { Fact } from './fact'
import { chatOf, MESSENGERS, valuesOf, withValues } from './messengers'
import type { ContactCard } from './types'
import type { CardEditor } from './use-card-editor'

/** Messengers and addresses: what is filled has a row, the rest waits behind «Добавить». */
export function Reach({ contact, editor }: { contact: ContactCard; editor: CardEditor }) {
  const { t } = useTranslation('contacts')
  const [opened, setOpened] = useState<string>()
  const close = () => setOpened(undefined)
  // A closing menu gives the focus back to its button, except where a field was picked and wants it.
  const isPicked = useRef(false)
  const { messengers, addresses } = contact
  const kinds = [...MESSENGERS, ...messengers.map(({ kind }) => kind).filter((kind) => !MESSENGERS.some((known) => known === kind))]
  const isShown = (name: string) => opened === name || (name === 'address' ? addresses.length > 0 : valuesOf(messengers, name).length > 0)
  const hidden = [...MESSENGERS, 'address'].filter((name) => !isShown(name))
  return (
    <>
      {[...new Set(kinds)].filter(isShown).map((kind) => {
        const values = valuesOf(messengers, kind)
        const list = editor.messenger(kind, values, (next) => withValues(messengers, kind, next))
        return (
          <Fact key={kind} label={t(`messenger.${kind}`, { defaultValue: kind })}>
            <InlineList {...list} href={(value) => chatOf(kind, value)} adding={opened === kind && values.length === 0} onAbandon={close} />
          </Fact>
        )
      })}
      {isShown('address') && (
        <Fact label={editor.label('addresses')}>
          <InlineList {...editor.list('addresses')} adding={opened === 'address' && addresses.length === 0} onAbandon={close} />
        </Fact>
      )}
      {editor.may && hidden.length > 0 && (
        <div>
          <dt className="sr-only">{t('edit.more')}</dt>
          <dd>
            <LazyMenu
              finalFocus={() => {
                const back = !isPicked.current
                isPicked.current = false
                return back
              }}
              trigger={
                <Button variant="ghost" size="sm" className="-ml-2 h-[30px] text-sm font-normal text-ink-3 max-md:h-10">
                  <Plus aria-hidden />
                  {t('edit.more')}
                </Button>
              }
            >
              {(Menu) =>
                hidden.map((name) => (
                  <Menu.Item
                    key={name}
                    onClick={() => {
                      isPicked.current = true
                      setOpened(name)
                    }}
                  >
                    {name === 'address' ? editor.label('addresses') : t(`messenger.${name}`)}
                  </Menu.Item>
                ))
              }
            </LazyMenu>
          </dd>
        </div>
      )}
    </>
  )
}
