import type { TFunction } from 'i18next'

/** `update` in words; an action the texts do not know shows as the server calls it. */
export const actionText = (action: string, t: TFunction): string =>
  t(`audit:action.${action.replaceAll('.', '_')}`, { defaultValue: action })
