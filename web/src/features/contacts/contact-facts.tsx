import { CardRows } from '@/features/fields'
import { CardTags } from '@/features/tags'
import { Avatar } from '@/ui/avatar'
import { InlineField } from '@/ui/inline-field'
import { CompanyRow } from './company-row'
import { Fact } from './fact'
import { Identity } from './identity'
import { NoteBlock } from './note-block'
import { OwnerRow } from './owner-row'
import { Points } from './points'
import { Reach } from './reach'
import { Stamps } from './stamps'
import { StudentPill } from './student-pill'
import type { ContactCard } from './types'
import type { CardEditor } from './use-card-editor'

/** Who it is and how to reach them; all of it is edited in place. */
export function ContactFacts({ contact, editor }: { contact: ContactCard; editor: CardEditor }) {
  return (
    <>
      <Identity picture={<Avatar name={contact.name} size={52} />} editor={editor}>
        {contact.isStudent && <StudentPill />}
        {contact.position && <span className="min-w-0 truncate">{contact.position}</span>}
      </Identity>
      <CardTags tags={contact.tags} write={editor.may ? editor.write : undefined} className="px-4 pt-2" />
      <dl className="px-4 pt-3 pb-3">
        <Points record={contact} editor={editor} />
        <CompanyRow contact={contact} editor={editor} />
        <Fact label={editor.label('position')}>
          <InlineField {...editor.text('position')} className="w-full" />
        </Fact>
        <OwnerRow record={contact} editor={editor} />
        <Fact label={editor.label('source')}>
          <InlineField {...editor.text('source')} className="w-full" />
        </Fact>
        <CardRows kind="contact" values={contact.custom} etag={editor.etag} write={editor.may ? editor.write : undefined} row={Fact} />
        <Reach contact={contact} editor={editor} />
      </dl>
      <NoteBlock record={contact} editor={editor} />
      <Stamps kind="contact" record={contact} />
    </>
  )
}
