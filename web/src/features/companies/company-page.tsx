import { Building2, Handshake } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { CardColumns, DealsPart, type Known, RecordMenu, RecordPage, useCardEditor } from '@/features/contacts'
import { TasksBlock } from '@/features/tasks'
import { Feed } from '@/features/timeline'
import { ButtonLink } from '@/ui/button-link'
import { companyCalls } from './company-calls'
import { CompanyFacts } from './company-facts'
import { PeoplePart } from './people-part'
import type { Company } from './types'

export function CompanyPage() {
  return <RecordPage calls={companyCalls} icon={<Building2 />} actions={Actions} card={Card} />
}

function Actions({ record: company }: { record: Company }) {
  const { t } = useTranslation('companies')
  const may = useCan('crm:write')
  if (!may) return null
  return (
    <>
      <RecordMenu calls={companyCalls} record={company} />
      <ButtonLink to="/pipeline" search={{ new: 1, company: company.id } as never} variant="primary" aria-label={t('deals.new')}>
        <Handshake aria-hidden />
        <span className="max-md:hidden">{t('deals.new')}</span>
      </ButtonLink>
    </>
  )
}

function Card({ record: company, etag }: Known<Company>) {
  const { t } = useTranslation('companies')
  const editor = useCardEditor(companyCalls, company, etag)
  const about = useMemo(() => ({ companyId: company.id }), [company.id])
  return (
    <>
      <CardColumns
        label={t('part.label')}
        parts={[
          { v: 'facts', label: t('part.facts'), body: <CompanyFacts company={company} editor={editor} /> },
          { v: 'feed', label: t('part.feed'), body: <Feed of={about} withKeys className="px-4 py-3.5 xl:px-5" /> },
          {
            v: 'around',
            label: t('part.around'),
            body: (
              <div className="divide-y divide-line">
                <TasksBlock about={about} />
                <DealsPart kind="company" of={about} newDeal={{ company: company.id }} />
                <PeoplePart company={company} />
              </div>
            ),
          },
        ]}
      />
      {editor.dialog}
    </>
  )
}
