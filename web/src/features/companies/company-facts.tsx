import { type CardEditor, Fact, Identity, NoteBlock, OwnerRow, Points, Stamps } from '@/features/contacts'
import { CardRows } from '@/features/fields'
import { CardTags } from '@/features/tags'
import { InlineField } from '@/ui/inline-field'
import { InlineList } from '@/ui/inline-list'
import { Logo } from '@/ui/logo'
import type { Company } from './types'
import { WebsiteRow } from './website-row'

/** What it is and how to reach it; all of it is edited in place. */
export function CompanyFacts({ company, editor }: { company: Company; editor: CardEditor }) {
  return (
    <>
      <Identity picture={<Logo name={company.name} size={52} />} editor={editor}>
        {company.industry && <span className="min-w-0 truncate">{company.industry}</span>}
      </Identity>
      <CardTags tags={company.tags} write={editor.may ? editor.write : undefined} className="px-4 pt-2" />
      <dl className="px-4 pt-3 pb-3">
        <WebsiteRow company={company} editor={editor} />
        <Fact label={editor.label('industry')}>
          <InlineField {...editor.text('industry')} className="w-full" />
        </Fact>
        <Points record={company} editor={editor} />
        <Fact label={editor.label('addresses')}>
          <InlineList {...editor.list('addresses')} />
        </Fact>
        <OwnerRow record={company} editor={editor} />
        <Fact label={editor.label('source')}>
          <InlineField {...editor.text('source')} className="w-full" />
        </Fact>
        <CardRows kind="company" values={company.custom} etag={editor.etag} write={editor.may ? editor.write : undefined} row={Fact} />
      </dl>
      <NoteBlock record={company} editor={editor} />
      <Stamps kind="company" record={company} />
    </>
  )
}
