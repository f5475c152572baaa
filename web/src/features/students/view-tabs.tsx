import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { useFormat } from '@/lib/use-format'
import { type TabItem, Tabs } from '@/ui/tabs'
import { useSummary } from './queries'
import { VIEWS, type View } from './search'
import type { Summary } from './types'

const COUNTS: Record<View, (summary: Summary) => number> = {
  all: (summary) => summary.total,
  active: (summary) => summary.active,
  debt: (summary) => summary.debtors ?? 0,
  archived: (summary) => summary.archived,
  lead: (summary) => summary.leads,
}

export function ViewTabs({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const { t } = useTranslation('students')
  const f = useFormat()
  const money = useCan('money:read')
  const { data } = useSummary()
  const items = VIEWS.filter((v) => money || v !== 'debt').map((v): TabItem<View> => {
    const count = data && COUNTS[v](data)
    return {
      v,
      label: t(`view.${v}`),
      ...(count !== undefined && { n: f.num(count) }),
      ...(v === 'debt' && count ? { tone: 'bad' as const } : {}),
    }
  })
  return <Tabs label={t('view.label')} value={view} onChange={onChange} items={items} />
}
