export { PlatformPage } from './on-demand'
export { PlatformsSection } from './platforms-section'
export { PlatformLinks } from './rail-links'
export { isPlatformFailure } from './setting-out'
