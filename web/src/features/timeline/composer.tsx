import { ListPlus, PhoneCall, StickyNote } from 'lucide-react'
import { type Ref, useImperativeHandle, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Links, TaskForm } from '@/features/tasks'
import { addDays } from '@/lib/zoned'
import { useToday } from '@/lib/use-today'
import { Button } from '@/ui/button'
import { Kbd } from '@/ui/kbd'
import { Tabs } from '@/ui/tabs'
import { type Mode, MODES } from './modes'
import { type Said, SaidForm } from './said-form'
import type { Of } from './types'
import { useComposerKeys } from './use-composer-keys'
import { useWrite } from './use-write'

export type ComposerHandle = { open: (mode: Mode) => void }

type Props = { of: Of; links: Links | undefined; /** N, T and L open it; not where the page has its own keys. */ withKeys: boolean; ref?: Ref<ComposerHandle> }

/** One line that becomes a form: a note, a call, a meeting that has been, or a task to come. */
export function Composer({ of, links, withKeys, ref }: Props) {
  const { t } = useTranslation('timeline')
  const today = useToday()
  const line = useRef<HTMLButtonElement>(null)
  const [mode, setMode] = useState<Mode | null>(null)
  // Kept while the form is closed: what was refused comes back, what was begun is not lost.
  const [draft, setDraft] = useState<{ text: string; error?: string }>({ text: '' })
  const write = useWrite(of, links)
  useImperativeHandle(ref, () => ({ open: setMode }), [])
  useComposerKeys(withKeys, setMode)

  const close = () => {
    setMode(null)
    requestAnimationFrame(() => line.current?.focus())
  }
  const send = (said: Said) => {
    const { mode: was, fields } = said
    setDraft({ text: '' })
    close()
    write.mutate(fields, {
      onError: (error) => {
        setMode(was)
        setDraft({ text: fields.body ?? '', error: said.sentence(error) })
      },
    })
  }

  if (!mode) {
    return (
      <div className="flex h-10 shrink-0 items-center gap-1 rounded-[10px] bg-raised pr-1.5 shadow-card max-md:h-11">
        <button
          ref={line}
          type="button"
          onClick={() => setMode('note')}
          className="flex h-full min-w-0 flex-1 items-center gap-2.5 rounded-l-[10px] pl-3 text-left text-ink-3 hover:text-ink-2"
        >
          <StickyNote className="size-4 shrink-0 stroke-[1.75]" aria-hidden />
          <span className="truncate">{draft.text.trim() || t('composer.placeholder')}</span>
          {withKeys && (
            <span className="ml-auto pr-1 max-md:hidden">
              <Kbd>N</Kbd>
            </span>
          )}
        </button>
        <Button variant="ghost" size="sm" onClick={() => setMode('call')}>
          <PhoneCall className="md:hidden" aria-hidden />
          <span className="max-md:sr-only">{t('mode.call')}</span>
        </Button>
        <Button variant="ghost" size="sm" onClick={() => setMode('task')}>
          <ListPlus className="md:hidden" aria-hidden />
          <span className="max-md:sr-only">{t('mode.task')}</span>
        </Button>
      </div>
    )
  }
  return (
    <div role="group" aria-label={t('composer.label')} className="shrink-0 rounded-[10px] bg-raised p-2 shadow-card">
      <Tabs label={t('composer.mode')} value={mode} onChange={setMode} items={MODES.map((v) => ({ v, label: t(`mode.${v}`) }))} className="mb-2 max-md:overflow-x-auto" />
      <div className="px-1 pb-1">
        {mode === 'task' ? (
          <TaskForm about={of} links={links} due={{ day: addDays(today, 1), time: null }} onDone={close} onCancel={close} />
        ) : (
          <SaidForm key={mode} mode={mode} text={draft.text} error={draft.error} onText={(text) => setDraft({ text })} onSend={send} onCancel={close} />
        )}
      </div>
    </div>
  )
}
