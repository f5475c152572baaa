import type { TFunction } from 'i18next'

type Scored = { score?: number | null | undefined; maxScore?: number | null | undefined }

/** «8,5 из 10», or what there is of it. A best score of nothing says nothing. */
export function scoreText({ score, maxScore }: Scored, t: TFunction, num: (value: number, digits: number) => string) {
  if (score === null || score === undefined) return undefined
  const text = num(score, 2)
  return maxScore ? t('learning:score.of', { score: text, max: num(maxScore, 2) }) : text
}

/** The same where no heading says that it is a score. */
export function labelledScore(of: Scored, t: TFunction, num: (value: number, digits: number) => string) {
  const score = scoreText(of, t, num)
  return score && t('learning:score.labelled', { score })
}
