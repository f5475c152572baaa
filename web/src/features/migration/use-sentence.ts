import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { sentence } from './sentence'
import type { Detail } from './types'

/** `isFile`: of a run that reads a file. */
export function useSentence(isFile = false) {
  const { t } = useTranslation('migration')
  const format = useFormat()
  return useCallback(
    (code: string, detail?: Detail | null) => sentence(t, format, code, detail, isFile),
    [t, format, isFile],
  )
}
