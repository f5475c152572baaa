import * as z from 'zod/mini'
import { type Pipeline, type Requirement, REQUIREMENTS, type Stage } from '@/features/deals'
import { type Color, COLORS, knownColor } from '@/lib/palette'
import type { StagePatch } from './queries'

export const isRequirement = (name: string): name is Requirement => name in REQUIREMENTS

const REQUIREMENT_NAMES = Object.keys(REQUIREMENTS) as Requirement[]

/** Only a lost deal has a reason to ask for. */
export const requirementsOf = (kind: Stage['kind']) => REQUIREMENT_NAMES.filter((name) => name !== 'lossReason' || kind === 'lost')

export const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'settings.filled'), z.maxLength(200, 'settings.long')),
  color: z.enum(COLORS as [Color, ...Color[]]),
  kind: z.enum(['open', 'won', 'lost']),
  probability: z.string().check(z.trim(), z.regex(/^(100|\d{1,2})$/, 'settings.percent')),
  requiredFields: z.array(z.string()),
})
export type StageForm = z.infer<typeof schema>

export const NEW: StageForm = { name: '', color: 'gray', kind: 'open', probability: '50', requiredFields: [] }

export const formOf = ({ name, color, kind, probability, requiredFields }: Stage): StageForm => ({
  name,
  color: knownColor(color),
  kind,
  probability: String(probability),
  requiredFields,
})

/** Won and lost say themselves how likely they are; what a stage of this kind cannot ask for is left out. */
export function patchOf({ name, color, kind, probability, requiredFields }: StageForm): StagePatch {
  const may: string[] = requirementsOf(kind)
  return {
    name,
    color,
    kind,
    ...(kind === 'open' && { probability: Number(probability) }),
    requiredFields: requiredFields.filter((field) => !isRequirement(field) || may.includes(field)),
  }
}

/** A new stage comes before those that end a deal, unless it ends one itself. */
export function placeOfNew({ stages }: Pipeline, kind: Stage['kind']): number {
  const firstEnd = stages.findIndex((stage) => stage.kind !== 'open')
  return kind === 'open' && firstEnd >= 0 ? firstEnd : stages.length
}
