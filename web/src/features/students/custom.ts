import type { TFunction } from 'i18next'

/** The source's own fields that say something; those it names itself get our word, a school's own keep theirs: «custom_level» → «level». */
export function customRows(custom: Record<string, unknown>, t: TFunction): [string, string][] {
  return Object.entries(custom).flatMap(([name, value]): [string, string][] => {
    const text = Array.isArray(value) ? value.join(', ') : typeof value === 'object' ? '' : String(value ?? '')
    const plain = name.replace(/^custom_/, '').replaceAll('_', ' ')
    return text ? [[t(`students:custom.${name}`, { defaultValue: plain }), text]] : []
  })
}
