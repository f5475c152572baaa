import { useTranslation } from 'react-i18next'
import type { Kind } from './types'

/** The name of a field of Zveno; own fields have the title the school gave them. */
export function useFieldName() {
  const { t } = useTranslation('integrations')
  return (kind: Kind, name: string, title?: string | null) =>
    title || t([`fieldOf.${kind}.${name}`, `field.${name}`], { defaultValue: name.replace(/^custom\./, '') })
}
