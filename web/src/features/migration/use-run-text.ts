import { useTranslation } from 'react-i18next'
import { isFileRun } from './file-run'
import type { Run } from './types'

/** Texts of a run's page; for a file those that speak of a file, where there are such. */
export function useRunText(run: Run) {
  const { t } = useTranslation('migration')
  return (key: string, values: Record<string, unknown> = {}): string => t(isFileRun(run) ? [`file.${key}`, key] : key, values)
}
