import { http, HttpResponse } from 'msw'
import type { Schemas } from '@/api/types'

/** An invented pipeline: two stages of work, one that asks for a company, one won, one lost. */

type Stage = Schemas['PipelineStage']
type Deal = Schemas['Deal']

const stage = (id: string, name: string, position: number, patch: Partial<Stage> = {}): Stage => ({
  id,
  pipelineId: 'p1',
  name,
  position,
  color: 'blue',
  probability: 50,
  kind: 'open',
  requiredFields: [],
  version: 1,
  dealsCount: 0,
  amounts: [],
  ...patch,
})

export const stages = (): Stage[] => [
  stage('new', 'Новая заявка', 0, { probability: 10 }),
  stage('talk', 'Переговоры', 1, { color: 'violet' }),
  stage('paper', 'Договор', 2, { probability: 80, requiredFields: ['company'] }),
  stage('won', 'Оплачено', 3, { kind: 'won', probability: 100, color: 'green' }),
  stage('lost', 'Отказ', 4, { kind: 'lost', probability: 0, color: 'red' }),
]

export const deal = (id: string, stageId: string, patch: Partial<Deal> = {}): Deal => {
  const found = stages().find((one) => one.id === stageId)!
  return {
    id,
    title: `Сделка ${id}`,
    pipelineId: 'p1',
    stage: { id: found.id, name: found.name, kind: found.kind, color: found.color },
    stageSince: '2026-11-20T10:00:00Z',
    amountMinor: 100_000,
    currency: 'RUB',
    contact: null,
    company: null,
    owner: null,
    expectedOn: null,
    closedAt: null,
    lossReason: null,
    source: null,
    note: '',
    createdAt: '2026-11-01T10:00:00Z',
    updatedAt: '2026-11-20T10:00:00Z',
    tags: [],
    custom: {},
    version: 1,
    ...patch,
  }
}

/** The pipeline with what stands in it counted. */
export function pipelineOf(deals: Deal[]): Schemas['Pipeline'] {
  const counted = stages().map((one) => {
    const own = deals.filter((deal) => deal.stage.id === one.id)
    const amountMinor = own.reduce((sum, deal) => sum + deal.amountMinor, 0)
    return { ...one, dealsCount: own.length, amounts: own.length ? [{ currency: 'RUB', amountMinor, dealsCount: own.length }] : [] }
  })
  return { id: 'p1', name: 'Продажи', position: 0, isDefault: true, stages: counted, version: 1 }
}

export const boardOf = (deals: Deal[]): Schemas['BoardView'] => ({
  pipeline: pipelineOf(deals),
  columns: stages().map(({ id }) => ({
    stageId: id,
    deals: {
      items: deals.filter((deal) => deal.stage.id === id).sort((a, b) => b.stageSince.localeCompare(a.stageSince)),
      nextCursor: null,
    },
  })),
})

/** A deal whose amount was typed. */
export const noLines = (amountMinor = 100_000, version = 1): Schemas['DealLines'] => ({ items: [], amountMinor, currency: 'RUB', version })

const nothing = () => HttpResponse.json({ items: [], nextCursor: null })

/** A card around which nothing has happened and nothing is to be done. */
export const quietCard = [
  http.get('*/api/crm/views', nothing),
  http.get('*/api/crm/tasks', nothing),
  http.get('*/api/crm/fields', nothing),
  http.get('*/api/crm/tags', nothing),
  http.get('*/api/crm/:records/:id/timeline', nothing),
  http.get('*/api/crm/contacts/:id/learning', () => HttpResponse.json({ accounts: [], places: [] })),
  http.get('*/api/crm/deals/:id/lines', () => HttpResponse.json(noLines())),
]
