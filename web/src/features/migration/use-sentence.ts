import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { sentence } from './sentence'
import type { Detail } from './types'

export function useSentence() {
  const { t } = useTranslation('migration')
  const format = useFormat()
  return useCallback(
    (code: string, detail?: Detail | null) => sentence(t, format, code, detail),
    [t, format],
  )
}
