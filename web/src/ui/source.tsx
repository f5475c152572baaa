import { useTranslation } from 'react-i18next'
import { Logo } from './logo'
import { Mark } from './mark'

/** Proper names of the systems data comes from; `mail` and `zveno` have a translated name. */
export const SOURCES = {
  alfacrm: { name: 'AlfaCRM', h: 25 },
  amocrm: { name: 'amoCRM', h: 255 },
  bitrix24: { name: 'Bitrix24', h: 200 },
  moodle: { name: 'Moodle', h: 60 },
  canvas: { name: 'Canvas', h: 8 },
  telegram: { name: 'Telegram', h: 228 },
  mail: { name: 'Mail', h: 292 },
  zveno: { name: 'Zveno', h: 272 },
} as const

export type Source = keyof typeof SOURCES

export const isSource = (name: string): name is Source => name in SOURCES

/** Tile beside a value: which system said so, and how fresh it is (`at` is a finished phrase). */
export function SrcTile({ s, size = 14, at }: { s: Source; size?: number; at?: string }) {
  const { t } = useTranslation()
  const { name, h } = SOURCES[s]
  const full = t(`source.${s}`, { defaultValue: name })
  const label = at ? `${full} · ${at}` : full
  return (
    <span
      role="img"
      aria-label={t('source.label', { name: label })}
      title={label}
      className="inline-flex shrink-0 align-middle leading-none [&_svg]:block"
    >
      {s === 'zveno' ? <Mark size={size} /> : <Logo name={full} size={size} h={h} />}
    </span>
  )
}
