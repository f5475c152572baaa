import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { Progress } from '@/ui/progress'
import { type Kind, TEXTS } from './record'
import type { Running } from './use-bulk'

/** Stands where the bar of actions stood, until the last answer. */
export function BulkProgress({ kind, running }: { kind: Kind; running: Running }) {
  const { t } = useTranslation(TEXTS[kind])
  const f = useFormat()
  const { verb, finished, total, stop } = running
  const words = t(`bulk.running.${verb}`, { n: f.num(finished), total: f.num(total) })
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-5 z-10 flex justify-center px-3 max-md:bottom-3">
      <div className="pointer-events-auto flex items-center gap-3 rounded-xl bg-raised py-1.5 pr-1.5 pl-3.5 shadow-lift">
        <span className="num whitespace-nowrap font-medium">{words}</span>
        <Progress label={words} value={(finished / total) * 100} className="w-40 max-md:w-20" />
        <Button variant="ghost" size="sm" className="max-md:h-10" onClick={stop}>
          {t('bulk.stop')}
        </Button>
      </div>
    </div>
  )
}
