import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { CornerDownLeft, LoaderCircle, Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Kbd } from '@/ui/kbd'
import { type Command, type CommandGroup, type Destination, useCommands } from './commands'
import { Marked } from './marked'
import { useFound } from './use-found'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  groups: { key: string; items: Destination[] }[]
}

/** Ctrl K: go to any page, find a record, change theme or language. */
export function Palette({ open, onOpenChange, groups }: Props) {
  const { t } = useTranslation('palette')
  const [typed, setTyped] = useState('')
  const commands = useCommands(groups.flatMap((group) => group.items))
  const found = useFound(typed)
  const { contains } = Autocomplete.useFilter({ sensitivity: 'base' })
  const run = (command: Command) => {
    onOpenChange(false)
    command.run()
  }
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[oklch(0.2_0.02_270/.28)] backdrop-blur-[2px] dark:bg-black/55" />
        <Dialog.Viewport className="fixed inset-0 z-50 flex items-start justify-center px-3 pt-[14vh]">
          <Dialog.Popup
            aria-label={t('common:search')}
            className="flex w-full max-w-[560px] flex-col overflow-hidden rounded-2xl bg-raised shadow-lift transition-[opacity,scale] duration-150 data-starting-style:scale-98 data-starting-style:opacity-0"
          >
            <Autocomplete.Root
              open
              inline
              items={[...commands, ...found.groups]}
              value={typed}
              onValueChange={setTyped}
              filter={(command: Command, query) => !!command.isFound || contains(command.label, query.trim())}
              autoHighlight="always"
              keepHighlight
              itemToStringValue={(item: Command) => item.label}
            >
              <div className="flex items-center gap-2.5 border-b border-line px-4">
                <Search className="size-4 text-ink-3" aria-hidden />
                <Autocomplete.Input
                  aria-label={t('common:search')}
                  placeholder={t('placeholder')}
                  className="h-12 flex-1 bg-transparent text-[15px] outline-none placeholder:text-ink-3"
                />
                {found.busy && <LoaderCircle className="size-4 animate-spin text-ink-3" aria-hidden />}
                <Kbd>Esc</Kbd>
              </div>
              <Autocomplete.Empty>
                <div className="px-4 py-8 text-center text-ink-2">{t(found.busy ? 'searching' : found.failed ? 'failed' : 'empty')}</div>
              </Autocomplete.Empty>
              <Autocomplete.List className="max-h-80 overflow-y-auto p-1.5 empty:p-0">
                {(group: CommandGroup) => <PaletteGroup key={group.value} group={group} onRun={run} />}
              </Autocomplete.List>
              <div className="flex items-center gap-3 border-t border-line px-4 py-2 text-xs text-ink-3">
                <span className="flex items-center gap-1.5">
                  <Kbd>↑</Kbd>
                  <Kbd>↓</Kbd>
                </span>
                <span className="flex items-center gap-1.5">
                  <Kbd>
                    <CornerDownLeft className="size-3" aria-hidden />
                  </Kbd>
                  {t('run')}
                </span>
              </div>
            </Autocomplete.Root>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function PaletteGroup({ group, onRun }: { group: CommandGroup; onRun: (command: Command) => void }) {
  return (
    <Autocomplete.Group items={group.items} className="mb-1">
      <Autocomplete.GroupLabel className="px-2.5 pt-2 pb-1 text-xs font-medium text-ink-3">
        {group.value}
      </Autocomplete.GroupLabel>
      <Autocomplete.Collection>
        {(command: Command) => (
          <Autocomplete.Item
            key={command.value}
            value={command}
            onClick={() => onRun(command)}
            className="flex h-9 items-center gap-2.5 rounded-lg px-2.5 outline-none data-highlighted:bg-hover"
          >
            <command.icon className="size-4 stroke-[1.75] shrink-0 text-ink-3" aria-hidden />
            <span className="min-w-0 truncate">{command.marked ? <Marked html={command.marked} /> : command.label}</span>
            {command.hint && <span className="num ml-auto max-w-[50%] shrink-0 truncate text-xs text-ink-2">{command.hint}</span>}
          </Autocomplete.Item>
        )}
      </Autocomplete.Collection>
    </Autocomplete.Group>
  )
}
