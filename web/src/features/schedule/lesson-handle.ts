import { Popover } from '@base-ui/react/popover'
import type { Placed } from './layout'

/** One popover for all blocks of the page: hundreds of own ones would be slow. */
export const lessonHandle = Popover.createHandle<Placed>()
