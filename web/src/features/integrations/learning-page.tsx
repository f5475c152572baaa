import { PlatformPage } from '@/features/platforms'
import { Rail } from './rail'

/** A site of a learning platform, beside the list of all connections. */
export const LearningPage = () => (
  <div className="flex min-h-0 flex-1">
    <Rail />
    <PlatformPage />
  </div>
)
