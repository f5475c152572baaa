import { useMemo, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api/me'
import type { ColumnOption } from '@/ui/column-menu'
import { useColumnChoices } from '@/ui/use-column-choices'
import { fitting, type ListColumn } from './fitting'
import { type Kind, TEXTS } from './record'

/** Navigation, margins, the row's padding and its tick. */
const AROUND = 236 + 32 + 15

function subscribe(notify: () => void) {
  addEventListener('resize', notify)
  return () => removeEventListener('resize', notify)
}
// In steps, or dragging the window's edge draws the list anew at every pixel.
const windowWidth = () => Math.floor(innerWidth / 20) * 20

/** The columns a person chose, as many as there is room for, and all of them for the menu. */
export function useListColumns<R>(kind: Kind, all: ListColumn<R>[]) {
  const { t } = useTranslation(TEXTS[kind])
  const { user } = useMe()
  const [choices, choose, chooseAll] = useColumnChoices(TEXTS[kind], user.id)
  const room = useSyncExternalStore(subscribe, windowWidth) - AROUND
  return useMemo(() => {
    const isChosen = ({ id, rank, isExtra }: ListColumn<R>) => rank === 0 || (choices[id] ?? !isExtra)
    const chosen = all.filter(isChosen)
    const fit = fitting(chosen, room)
    const options = all.map((column): ColumnOption => {
      const isShown = isChosen(column)
      const { id, header, rank } = column
      return { id, label: header, isShown, disabled: rank === 0, ...(isShown && !fit.has(id) && { hint: t('columns.noRoom') }) }
    })
    return { columns: chosen.filter(({ id }) => fit.has(id)), options, choose, choices, chooseAll }
  }, [all, choices, choose, chooseAll, room, t])
}
