import { PageBody } from '@/ui/page-body'
import { Password } from './password'
import { Person } from './person'
import { Sessions } from './sessions'
import { Totp } from './totp'

export function ProfilePage() {
  return (
    <PageBody>
      <Person />
      <Password />
      <Totp />
      <Sessions />
    </PageBody>
  )
}
