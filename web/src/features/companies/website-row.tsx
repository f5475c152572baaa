import { ExternalLink } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type CardEditor, Fact } from '@/features/contacts'
import { buttonStyle } from '@/ui/button-style'
import { InlineField } from '@/ui/inline-field'
import { readableSite, siteLink } from './site'
import type { Company } from './types'

/** Edited by a click, like the rest; the icon opens the site beside this page. */
export function WebsiteRow({ company, editor }: { company: Company; editor: CardEditor }) {
  const { t } = useTranslation('companies')
  const link = siteLink(company.website)
  return (
    <Fact label={editor.label('website')}>
      <div className="flex items-start">
        <InlineField {...editor.text('website')} className="w-full break-words">
          {company.website && readableSite(company.website)}
        </InlineField>
        {link && (
          <a
            href={link}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={t('card.openSite', { site: readableSite(link) })}
            title={t('card.openSite', { site: readableSite(link) })}
            className={buttonStyle('ghost', 'icon', '-mr-1.5 ml-1.5 max-md:mt-1.5 [&_svg]:size-3.5')}
          >
            <ExternalLink aria-hidden />
          </a>
        )}
      </div>
    </Fact>
  )
}
