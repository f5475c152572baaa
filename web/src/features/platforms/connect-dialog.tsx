import { useNavigate } from '@tanstack/react-router'
import { ExternalLink, LoaderCircle, Sparkles } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { leaveTo } from '@/lib/leave'
import { isProblem, type Problem } from '@/lib/problem'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Segmented } from '@/ui/segmented'
import { toast } from '@/ui/toast'
import { AccessForm } from './access-form'
import { HowTo } from './how-to'
import { IntervalField } from './interval-field'
import { platformTitle } from './platform-logo'
import { useConfigure } from './queries'
import { Refusal } from './refusal'
import { setOut } from './setting-out'
import type { Platform, SignIn, Vendor } from './types'
import { requestOf, type Values } from './ways'

type Props = {
  type: string
  vendors: Vendor[]
  /** The site whose access has ended: what was read from it stays. */
  again?: Platform
  onClose: () => void
}

const USUAL = 300

/** Access to a site of a learning platform, one of the ways it offers, and how often it is read. */
export function ConnectDialog({ type: asked, vendors, again, onClose }: Props) {
  const { t } = useTranslation('platforms')
  const navigate = useNavigate()
  const id = useId()
  const first = useRef<HTMLInputElement>(null)
  const [type, setType] = useState(asked)
  const [way, setWay] = useState<SignIn>()
  const [address, setAddress] = useState(again?.baseUrl ?? '')
  const [example, setExample] = useState(0)
  const [interval, setInterval] = useState(USUAL)
  const [refusal, setRefusal] = useState<Problem>()
  const [leaving, setLeaving] = useState(false)
  const configure = useConfigure()
  const vendor = vendors.find((one) => one.type === type) ?? vendors[0]
  if (!vendor) return null
  const name = platformTitle(vendor.type, vendor.title)
  const shownWay = way && vendor.signIn.includes(way) ? way : (vendor.signIn[0] ?? 'token')
  const isConsent = shownWay === 'oauth'
  const busy = configure.isPending || leaving

  const send = async (values: Values) => {
    setRefusal(undefined)
    try {
      const { authorizeUrl, connection } = await configure.mutateAsync(requestOf(vendor.type, values, again ? undefined : interval))
      if (authorizeUrl) {
        setLeaving(true)
        setOut(vendor.type)
        return leaveTo(authorizeUrl)
      }
      toast(t(again ? 'connected.again' : 'connected.title', { name }), { description: t('connected.sub') })
      onClose()
      if (connection) void navigate({ to: '/integrations/learning/$id', params: { id: connection.id } })
    } catch (error) {
      if (isProblem(error)) setRefusal(error)
      throw error
    }
  }
  /** What was refused for another site, or another way in, says nothing about this one. */
  const other = <T,>(set: (value: T) => void) => (value: T) => {
    setRefusal(undefined)
    setExample(0)
    set(value)
  }
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
          <Button type="submit" form={id} variant="primary" busy={busy}>
            {isConsent && <ExternalLink aria-hidden />}
            {t(isConsent ? 'connect.leave' : again ? 'connect.enter' : 'connect.submit', { name })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {!again && vendors.length > 1 && (
          <div>
            <Segmented label={t('connect.which')} value={vendor.type} onChange={other(setType)} items={vendors.map((one) => ({ v: one.type, label: platformTitle(one.type, one.title) }))} />
          </div>
        )}
        <div className="flex flex-wrap items-center justify-between gap-2">
          {vendor.signIn.length > 1 && (
            <Segmented label={t('connect.way')} value={shownWay} onChange={other(setWay)} items={vendor.signIn.map((one) => ({ v: one, label: t(`way.${one}.name`) }))} />
          )}
          {vendor.demo && (
            <Button variant="soft" className="max-md:h-10 max-md:w-full" onClick={() => setExample((n) => n + 1)}>
              <Sparkles aria-hidden />
              {t('connect.example')}
            </Button>
          )}
        </div>
        <HowTo vendor={vendor} way={shownWay} />
        <AccessForm
          key={`${vendor.type} ${shownWay} ${example}`}
          id={id}
          first={first}
          vendor={vendor}
          way={shownWay}
          address={address}
          onAddress={again ? undefined : setAddress}
          isExample={example > 0}
          onSend={send}
        />
        {refusal && <Refusal problem={refusal} />}
        {!again && <IntervalField value={interval} onChange={setInterval} hint={t('interval.hint')} />}
        {busy && (
          <p role="status" className="flex items-center gap-2 text-ink-2">
            <LoaderCircle className="size-4 shrink-0 motion-safe:animate-spin" aria-hidden />
            {t(isConsent ? 'connect.leaving' : 'connect.checking', { name })}
          </p>
        )}
      </div>
    </Dialog>
  )
}
