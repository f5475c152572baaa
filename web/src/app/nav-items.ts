import {
  Blocks,
  BookOpen,
  Building2,
  CalendarDays,
  ChartColumn,
  ContactRound,
  DoorOpen,
  GraduationCap,
  ListChecks,
  type LucideIcon,
  Package,
  Presentation,
  Settings,
  Shapes,
  SquareKanban,
  SunMedium,
  Users,
  Wallet,
} from 'lucide-react'
import { useMe } from '@/api/me'
import { featureOf } from './gated'

export type NavItem = {
  key: string
  to: string
  icon: LucideIcon
  needs?: string
  /** Where pages of the same part lie under another address. */
  also?: string
}
export type NavGroup = { key: string; items: NavItem[] }

const GROUPS: NavGroup[] = [
  {
    key: '',
    items: [
      { key: 'dashboard', to: '/dashboard', icon: SunMedium, needs: 'school:read' },
      { key: 'tasks', to: '/tasks', icon: ListChecks, needs: 'crm:read' },
      { key: 'schedule', to: '/schedule', icon: CalendarDays, needs: 'school:read' },
    ],
  },
  {
    key: 'sales',
    items: [
      { key: 'pipeline', to: '/pipeline', icon: SquareKanban, needs: 'crm:read' },
      { key: 'contacts', to: '/contacts', icon: ContactRound, needs: 'crm:read' },
      { key: 'companies', to: '/companies', icon: Building2, needs: 'crm:read' },
      { key: 'products', to: '/products', icon: Package, needs: 'crm:read' },
    ],
  },
  {
    key: 'school',
    items: [
      { key: 'students', to: '/students', icon: GraduationCap, needs: 'school:read' },
      { key: 'teachers', to: '/teachers', icon: Presentation, needs: 'school:read' },
      { key: 'groups', to: '/groups', icon: Shapes, needs: 'school:read' },
      { key: 'courses', to: '/courses', icon: BookOpen, needs: 'school:read', also: '/learners' },
      { key: 'rooms', to: '/rooms', icon: DoorOpen, needs: 'school:read' },
      { key: 'payments', to: '/payments', icon: Wallet, needs: 'money:read' },
    ],
  },
  {
    key: 'work',
    items: [
      { key: 'analytics', to: '/analytics', icon: ChartColumn, needs: 'analytics:read' },
      { key: 'integrations', to: '/integrations', icon: Blocks, needs: 'sync:read', also: '/connection' },
      { key: 'team', to: '/team', icon: Users, needs: 'team:read' },
      { key: 'settings', to: '/settings', icon: Settings },
    ],
  },
]

/** The pages this role may open, of the parts that are on, in groups. */
export function useNavigation(): NavGroup[] {
  const { permissions, features } = useMe()
  const allowed = ({ needs, to }: NavItem) => {
    const feature = featureOf(to)
    return (!needs || permissions.includes(needs)) && (!feature || features.includes(feature))
  }
  return GROUPS.map((group) => ({ ...group, items: group.items.filter(allowed) })).filter(
    (group) => group.items.length > 0,
  )
}
