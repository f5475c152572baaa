export { FeatureOff } from './feature-off'
export { FeaturesPage } from './page'
