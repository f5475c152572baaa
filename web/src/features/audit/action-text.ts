import type { TFunction } from 'i18next'

/** `update` and `migration.start` in words: the kind is told beside it. An action the texts do not know shows as the server calls it. */
export const actionText = (action: string, t: TFunction): string =>
  t([`audit:actionOf.${action}`, `audit:action.${action.split('.').at(-1)}`], { defaultValue: action })
