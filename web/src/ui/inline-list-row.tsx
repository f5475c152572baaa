import { ExternalLink, Mail, Phone, Plus } from 'lucide-react'
import { cn } from '@/lib/cn'
import { Button } from './button'
import { buttonStyle } from './button-style'
import { CopyIcon } from './copy-icon'

type Props = {
  label: string
  action: string
  text: string
  href: string | undefined
  onEdit: (() => void) | undefined
  add: { label: string; onClick: () => void } | undefined
}

/** One value. Its buttons lie over the end of the line: they must not take width from a number. */
export function InlineListRow({ label, action, text, href, onEdit, add }: Props) {
  // An address too long for the column breaks after its «@».
  const parts = text.split(/(?<=@)/)
  const value = parts.map((part, i) => (
    <span key={part}>
      {i > 0 && <wbr />}
      {part}
    </span>
  ))
  return (
    <div className="group/line relative flex min-h-[30px] items-start max-md:min-h-10">
      {onEdit ? (
        <button
          type="button"
          data-value
          onClick={onEdit}
          className="-mx-1.5 min-h-[30px] min-w-0 flex-1 rounded-md px-1.5 py-[5px] text-left break-words hover:bg-hover max-md:min-h-10 max-md:pr-24"
        >
          <span className="sr-only">{label}: </span>
          {value}
          <span className="sr-only">. {action}</span>
        </button>
      ) : (
        <span className="min-w-0 flex-1 py-[5px] break-words">{value}</span>
      )}
      <span
        className={cn(
          'absolute top-0.5 right-[-5px] flex rounded-md bg-panel md:[&>a]:size-[26px] md:[&>button]:size-[26px] max-md:top-1.5 max-md:gap-2 max-md:bg-transparent',
          'md:opacity-0 md:group-focus-within/line:opacity-100 md:group-hover/line:opacity-100',
        )}
      >
        {href && <Lead href={href} text={text} />}
        <CopyIcon text={text} />
        {add && (
          <Button data-add variant="ghost" size="icon" aria-label={add.label} title={add.label} className="[&_svg]:size-3.5" onClick={add.onClick}>
            <Plus aria-hidden />
          </Button>
        )}
      </span>
    </div>
  )
}

function Lead({ href, text }: { href: string; text: string }) {
  const isPage = href.startsWith('http')
  const Icon = href.startsWith('tel:') ? Phone : href.startsWith('mailto:') ? Mail : ExternalLink
  return (
    <a
      href={href}
      aria-label={text}
      title={text}
      className={buttonStyle('ghost', 'icon', '[&_svg]:size-3.5')}
      {...(isPage && { target: '_blank', rel: 'noopener noreferrer' })}
    >
      <Icon aria-hidden />
    </a>
  )
}
