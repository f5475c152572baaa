import type { FeatureKey } from '@/api/use-feature'

/** Addresses of parts that can be switched off, and all below them. */
const GATED: [path: string, feature: FeatureKey][] = [
  ['/products', 'deal_lines'],
  ['/analytics', 'analytics'],
  ['/contacts/duplicates', 'merging'],
  ['/companies/duplicates', 'merging'],
  ['/import', 'file_import'],
]

/** What has to be on for the page at this address. */
export const featureOf = (pathname: string) => GATED.find(([path]) => pathname === path || pathname.startsWith(`${path}/`))?.[1]
