import { ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { State } from '@/ui/state'
import { Td, Th } from '@/ui/table'
import type { Tone } from '@/ui/tone'
import { inOrder, isMissing } from './state'
import type { Ability, Platform } from './types'
import { useCheckAccess } from './use-check-access'

const TONE: Record<Ability['state'], Tone> = { works: 'good', denied: 'warn', not_enabled: 'warn', untried: 'off' }

/** Each call that reading needs: what for, whether it works, and the rights it asks for. */
export function RightsTab({ platform }: { platform: Platform }) {
  const { t } = useTranslation('platforms')
  const may = useCan('sync:manage')
  const check = useCheckAccess(platform)
  const missing = platform.abilities.filter(isMissing).length
  return (
    <>
      <div className="flex min-h-8 items-center gap-3 max-md:flex-wrap">
        <p className="min-w-0 flex-1 text-ink-2 text-pretty max-md:basis-full">
          {platform.abilities.length === 0 ? t('rights.none') : missing > 0 ? t('rights.missing', { count: missing }) : t('rights.fine')}
        </p>
        {may && (
          <Button size="sm" className="max-md:h-10 max-md:w-full" busy={check.busy} onClick={check.run}>
            <ShieldCheck aria-hidden />
            {t('rights.check')}
          </Button>
        )}
      </div>
      {platform.abilities.length > 0 && (
        <Card className="overflow-x-auto" role="region" aria-label={t('tab.rights')}>
          <table className="w-full min-w-[680px]">
            <thead>
              <tr>
                <Th className="pl-4">{t('rights.part')}</Th>
                <Th>{t('rights.call')}</Th>
                <Th>{t('rights.state')}</Th>
                <Th className="pr-4">{t('rights.permissions')}</Th>
              </tr>
            </thead>
            <tbody>
              {inOrder(platform.abilities).map((one) => (
                <tr key={`${one.part} ${one.call}`}>
                  <Td className="pl-4 font-medium whitespace-nowrap">{t(`part.${one.part}`)}</Td>
                  <Td className="mono whitespace-nowrap text-ink-2">{one.call}</Td>
                  <Td>
                    <State s={TONE[one.state] ?? 'off'}>{t(`rights.short.${one.state}`)}</State>
                  </Td>
                  <Td className="mono py-1.5 pr-4 break-words text-ink-2">{one.permissions.join(', ') || '—'}</Td>
                </tr>
              ))}
            </tbody>
          </table>
        </Card>
      )}
    </>
  )
}
