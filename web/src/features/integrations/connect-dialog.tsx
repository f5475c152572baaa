import { useNavigate } from '@tanstack/react-router'
import { ExternalLink, Sparkles } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { leaveTo } from '@/lib/leave'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Segmented } from '@/ui/segmented'
import { toast } from '@/ui/toast'
import { ChoicePart } from './choice-part'
import { FormLines } from './form-lines'
import { useAuthUrl, useConnect } from './queries'
import { SecretForm } from './secret-form'
import type { Choice, Connection, SignIn, Vendor } from './types'
import { useCrmTitle } from './use-crm-title'
import { WAYS } from './ways'

type Props = {
  crmType: string
  vendors: Vendor[]
  /** Given on the way back of somebody whose integration's secret is not kept here. */
  state?: string | undefined
  /** The connection whose access has ended: what was chosen for it stays. */
  again?: Connection
  onClose: () => void
}

/** Access to an account of a CRM, one of the ways it offers, and what is to be kept in step. */
export function ConnectDialog({ crmType, vendors, state, again, onClose }: Props) {
  const { t } = useTranslation('integrations')
  const navigate = useNavigate()
  const id = useId()
  const first = useRef<HTMLInputElement>(null)
  const titleOf = useCrmTitle()
  const [type, setType] = useState(crmType)
  const vendor = vendors.find((one) => one.crmType === type) ?? vendors[0]
  const [way, setWay] = useState<SignIn>()
  const [choice, setChoice] = useState<Choice>()
  const authUrl = useAuthUrl()
  const connect = useConnect()
  const [leaving, setLeaving] = useState(false)
  const [example, setExample] = useState(0)
  if (!vendor) return null
  const name = titleOf(vendor.crmType, vendor.title)
  const shownWay = way && vendor.signIn.includes(way) ? way : (vendor.signIn[0] ?? 'oauth')
  const chosen: Choice = choice ?? { kinds: vendor.kinds, strategy: 'newest', sendsExisting: true }
  const rest: Partial<Choice> = again ? {} : { ...chosen, kinds: chosen.kinds.filter((kind) => vendor.kinds.includes(kind)) }

  const arrive = (connection: Connection) => {
    toast(t('connected.title'), { description: t('connected.sub') })
    onClose()
    void navigate({ to: '/integrations/$id', params: { id: connection.id } })
  }
  const send = async (values: Record<string, string>) => {
    const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
    if (state) return arrive(await connect.mutateAsync({ crmType: vendor.crmType, state, ...filled }))
    if (shownWay !== 'oauth') return arrive(await connect.mutateAsync({ crmType: vendor.crmType, ...filled, ...rest }))
    const { url } = await authUrl.mutateAsync({ crmType: vendor.crmType, ...filled, ...rest })
    setLeaving(true)
    leaveTo(url)
  }
  const busy = authUrl.isPending || connect.isPending || leaving
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(again ? 'connect.again' : 'connect.title', { name })}
      description={t(again ? 'connect.againSub' : 'connect.sub')}
      initialFocus={first}
      className="max-w-[640px]"
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" form={id} variant="primary" busy={busy} disabled={!again && rest.kinds?.length === 0}>
            {!state && shownWay === 'oauth' && <ExternalLink aria-hidden />}
            {t(!state && shownWay === 'oauth' ? 'connect.leave' : 'connect.submit', { name })}
          </Button>
        </>
      }
    >
      {state ? (
        <SecretForm id={id} first={first} onSend={send} />
      ) : (
        <div className="flex flex-col gap-4">
          {!again && vendors.length > 1 && (
            <div>
              <Segmented
                label={t('connect.which')}
                value={vendor.crmType}
                onChange={setType}
                items={vendors.map((one) => ({ v: one.crmType, label: titleOf(one.crmType, one.title) }))}
              />
            </div>
          )}
          <div className="flex flex-wrap items-center justify-between gap-2">
            {vendor.signIn.length > 1 && (
              <Segmented
                label={t('connect.way')}
                value={shownWay}
                onChange={setWay}
                items={vendor.signIn.map((one) => ({ v: one, label: t(`way.${one}.name`) }))}
              />
            )}
            {vendor.demo && (
              <Button variant="soft" className="max-md:h-10 max-md:w-full" onClick={() => setExample((n) => n + 1)}>
                <Sparkles aria-hidden />
                {t('connect.example')}
              </Button>
            )}
          </div>
          <FormLines key={`${vendor.crmType} ${shownWay} ${example}`} id={id} first={first} vendor={vendor} way={WAYS[shownWay]} isExample={example > 0} onSend={send} />
          {!again && <ChoicePart vendor={vendor} name={name} choice={chosen} onChange={setChoice} />}
        </div>
      )}
    </Dialog>
  )
}
