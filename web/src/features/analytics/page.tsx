import { ChartSpline } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { useUrlState } from '@/lib/url-state'
import { useFormat } from '@/lib/use-format'
import { useToday } from '@/lib/use-today'
import { addDays } from '@/lib/zoned'
import { Empty } from '@/ui/empty'
import { PageHeader } from '@/ui/page-header'
import { Tabs } from '@/ui/tabs'
import { CsvButton } from './csv-button'
import { ManagersTab } from './managers-tab'
import { RevenueTab } from './money-tab'
import type { Asked } from './queries'
import { rangeOf } from './range'
import { RangeMenu } from './range-menu'
import { SalesTab } from './sales'
import { SchoolTab } from './school-tab'
import { search, TABS } from './search'
import { Whose } from './whose'

export function AnalyticsPage() {
  const { t } = useTranslation('analytics')
  const allowed = useCan('analytics:read')
  if (!allowed) return <Empty icon={<ChartSpline />} title={t('forbidden.title')} sub={t('forbidden.sub')} />
  return <Analytics />
}

function Analytics() {
  const { t } = useTranslation('analytics')
  const f = useFormat()
  const today = useToday()
  const [state, setState] = useUrlState(search)
  const range = rangeOf(state.from, state.to, today)
  const tab = state.tab ?? 'sales'
  const query: Asked = { ...range, pipelineId: state.pipeline, ownerId: state.owner }
  const days = Math.round((Date.parse(range.to) - Date.parse(range.from)) / 86_400_000) + 1
  const before = { from: addDays(range.from, -days), to: addDays(range.from, -1) }
  return (
    <>
      <PageHeader
        title={t('title')}
        tabs={
          <>
            <Tabs
              label={t('tabs')}
              value={tab}
              onChange={(next) => setState({ tab: next === 'sales' ? undefined : next }, { push: true })}
              items={TABS.map((v) => ({ v, label: t(`tab.${v}`) }))}
            />
            <span className="ml-auto flex items-center gap-2 pl-4">
              <span className="num whitespace-nowrap text-ink-2 max-xl:hidden">
                {t('compared', { from: f.plainDate(before.from), to: f.plainDate(before.to) })}
              </span>
              {tab !== 'school' && (
                <Whose pipeline={state.pipeline} owner={state.owner} onChange={setState} allPipelines={tab !== 'sales'} />
              )}
            </span>
          </>
        }
      >
        <RangeMenu range={range} onChange={setState} />
        <CsvButton tab={tab} query={query} />
      </PageHeader>
      <div className="min-h-0 flex-1 overflow-y-auto bg-sunken" tabIndex={0} role="group" aria-label={t('title')}>
        <div className="mx-auto grid max-w-[1320px] gap-3 p-3">
          {tab === 'sales' && <SalesTab query={query} />}
          {tab === 'revenue' && <RevenueTab query={query} />}
          {tab === 'managers' && <ManagersTab query={query} />}
          {tab === 'school' && <SchoolTab range={range} by={state.by ?? 'branch'} onBy={(by) => setState({ by: by === 'branch' ? undefined : by })} />}
        </div>
      </div>
    </>
  )
}
