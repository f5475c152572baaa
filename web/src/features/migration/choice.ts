import { KINDS, type Kind, ofSchool, withRequired } from './kinds'
import type { Credentials, RunOptions, StartRequest } from './types'

/** What a person chose in the form. Empty `branchIds` means all. */
export type Choice = {
  kinds: Kind[]
  branchIds: string[]
  lessonsFrom: string
  lessonsTo: string
  includeLeads: boolean
  includeArchived: boolean
  onlyChanged: boolean
  timeZone: string
}

export const defaultChoice = (timeZone: string): Choice => ({
  kinds: [...KINDS],
  branchIds: [],
  lessonsFrom: '',
  lessonsTo: '',
  includeLeads: false,
  includeArchived: true,
  onlyChanged: false,
  timeZone,
})

/** The choice of an earlier run, to start it again. */
export function choiceOf(options: RunOptions, timeZone: string): Choice {
  const fallback = defaultChoice(timeZone)
  return {
    kinds: options.kinds?.length ? withRequired(ofSchool(options.kinds)) : fallback.kinds,
    branchIds: options.branchIds ?? [],
    lessonsFrom: options.lessonsFrom ?? '',
    lessonsTo: options.lessonsTo ?? '',
    includeLeads: options.includeLeads ?? false,
    includeArchived: options.includeArchived ?? true,
    onlyChanged: options.onlyChanged ?? false,
    timeZone: options.timeZone ?? timeZone,
  }
}

/** Says only what differs from the server's own defaults. */
export function startRequest(access: Credentials, choice: Choice, dryRun: boolean): StartRequest {
  const request: StartRequest = {
    ...access,
    timeZone: choice.timeZone,
    includeLeads: choice.includeLeads,
    includeArchived: choice.includeArchived,
    onlyChanged: choice.onlyChanged,
    dryRun,
  }
  if (choice.kinds.length < KINDS.length) request.kinds = choice.kinds
  if (choice.branchIds.length > 0) request.branchIds = choice.branchIds
  if (choice.lessonsFrom) request.lessonsFrom = choice.lessonsFrom
  if (choice.lessonsTo) request.lessonsTo = choice.lessonsTo
  return request
}
