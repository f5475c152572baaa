import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { Button } from './button'

/** Copies a value that stands beside it, and says so for two seconds. */
export function CopyIcon({ text, className }: { text: string; className?: string }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <>
      <Button
        variant="ghost"
        size="icon"
        aria-label={`${t('copy')}: ${text}`}
        title={t('copy')}
        className={cn('[&_svg]:size-3.5', className)}
        onClick={() => void navigator.clipboard?.writeText(text).then(() => setCopied(true))}
      >
        {copied ? <Check className="text-good" aria-hidden /> : <Copy aria-hidden />}
      </Button>
      <span className="sr-only" aria-live="polite">
        {copied && t('copied')}
      </span>
    </>
  )
}
