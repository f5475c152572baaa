import { Handshake, Phone, UserX } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { TasksBlock } from '@/features/tasks'
import { Feed } from '@/features/timeline'
import { readablePhone } from '@/lib/phone'
import { ButtonLink } from '@/ui/button-link'
import { buttonStyle } from '@/ui/button-style'
import { CardColumns } from './card-columns'
import { ColleaguesPart } from './colleagues-part'
import { contactCalls } from './contact-calls'
import { ContactFacts } from './contact-facts'
import { DealsPart } from './deals-part'
import { LearningPart, LinksPart } from './on-demand'
import type { Known } from './record'
import { RecordMenu } from './record-menu'
import { RecordPage } from './record-page'
import { StudentsPart } from './students-part'
import type { ContactCard } from './types'
import { useCardEditor } from './use-card-editor'

export function ContactPage() {
  return <RecordPage calls={contactCalls} icon={<UserX />} actions={Actions} card={Card} />
}

function Actions({ record: contact }: { record: ContactCard }) {
  const { t } = useTranslation('contacts')
  const may = useCan('crm:write')
  const [phone] = contact.phones
  return (
    <>
      {may && <RecordMenu calls={contactCalls} record={contact} />}
      {phone && (
        <a href={`tel:${phone}`} title={readablePhone(phone)} aria-label={t('card.call')} className={buttonStyle('secondary')}>
          <Phone aria-hidden />
          <span className="max-md:hidden">{t('card.call')}</span>
        </a>
      )}
      {may && (
        <ButtonLink to="/pipeline" search={{ new: 1, contact: contact.id } as never} variant="primary" aria-label={t('deals.new')}>
          <Handshake aria-hidden />
          <span className="max-md:hidden">{t('deals.new')}</span>
        </ButtonLink>
      )}
    </>
  )
}

function Card({ record: contact, etag }: Known<ContactCard>) {
  const { t } = useTranslation('contacts')
  const editor = useCardEditor(contactCalls, contact, etag)
  const about = useMemo(() => ({ contactId: contact.id }), [contact.id])
  return (
    <>
      <CardColumns
        label={t('part.label')}
        parts={[
          { v: 'facts', label: t('part.facts'), body: <ContactFacts contact={contact} editor={editor} /> },
          { v: 'feed', label: t('part.feed'), body: <Feed of={about} withKeys className="px-4 py-3.5 xl:px-5" /> },
          {
            v: 'around',
            label: t('part.around'),
            body: (
              <div className="divide-y divide-line">
                <TasksBlock about={about} />
                <DealsPart kind="contact" of={about} newDeal={{ contact: contact.id }} />
                <StudentsPart contact={contact} />
                <LearningPart contactId={contact.id} />
                <LinksPart contactId={contact.id} />
                {contact.company && <ColleaguesPart contact={contact} company={contact.company} />}
              </div>
            ),
          },
        ]}
      />
      {editor.dialog}
    </>
  )
}
