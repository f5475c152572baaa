import type { TFunction } from 'i18next'
import type { AuditEntry } from '@/api/types'

/** `update` and `migration.start` in words: the kind is told beside it. An action the texts do not know shows as the server calls it. */
export const actionText = (action: string, t: TFunction): string =>
  t([`audit:actionOf.${action}`, `audit:action.${action.split('.').at(-1)}`], { defaultValue: action })

/** What the record is called. A feature has a key, and its name is a text. */
export const titleOf = ({ kind, title }: Pick<AuditEntry, 'kind' | 'title'>, t: TFunction): string =>
  kind === 'feature' ? t(`audit:feature.${title}`, { defaultValue: title }) : title
