import { createInstance, type TFunction } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import enTexts from '@/locales/en/learning.json'
import ruTexts from '@/locales/ru/learning.json'
import { num } from '@/lib/format'
import { kindOf } from './kinds'
import { partsOf, stepParts } from './outline'
import { byAccount, studiedPlaces } from './places'
import { lessonShare, lessonsText, studentsText, trackedOf, wholePercent } from './progress'
import { labelledScore, scoreText } from './score'
import { coursesQuery, coursesSearch, courseSearch, learnersQuery, learnersSearch, peopleQuery } from './search'
import { markOf } from './step-mark'
import { courseCard, learner, lesson, place, step } from './testing'

const ru = (value: number, digits?: number) => num(value, 'ru', digits)
const en = (value: number, digits?: number) => num(value, 'en', digits)
let inRussian: TFunction
let inEnglish: TFunction

beforeAll(async () => {
  const texts = createInstance()
  await texts.init({ lng: 'ru', resources: { ru: { learning: ruTexts }, en: { learning: enTexts } }, interpolation: { escapeValue: false } })
  inRussian = texts.getFixedT('ru')
  inEnglish = texts.getFixedT('en')
})

describe('the address', () => {
  it('of the courses becomes the query of the server', () => {
    expect(coursesQuery(coursesSearch.parse({ q: ' b1 ', connection: 'm1', removed: 1 }))).toEqual({ q: 'b1', connectionId: 'm1', removed: true })
    expect(coursesQuery(coursesSearch.parse({ q: 5, removed: 'yes' }))).toEqual({ q: undefined, connectionId: undefined, removed: undefined })
  })

  it('of a course asks for students unless it says otherwise', () => {
    expect(peopleQuery(courseSearch.parse({ tab: 'students' })).role).toBe('student')
    expect(peopleQuery(courseSearch.parse({ tab: 'students', role: 'all' })).role).toBeUndefined()
    expect(peopleQuery(courseSearch.parse({ tab: 'teachers', role: 'all' })).role).toBe('teacher')
    expect(courseSearch.parse({ tab: 'grades', group: 5 })).toEqual({ tab: 'lessons' })
  })

  it('of the students tells linked from not linked and from both', () => {
    const linked = (word?: string) => learnersQuery(learnersSearch.parse({ linked: word })).linked
    expect([linked('yes'), linked('no'), linked(), linked('perhaps')]).toEqual([true, false, undefined, undefined])
  })
})

describe('progress', () => {
  it('is whole only when all is done, and nothing only when nothing is', () => {
    expect([0, 0.2, 49.5, 99.7, 100, 104].map(wholePercent)).toEqual([0, 1, 50, 99, 100, 100])
  })

  it('is said in lessons, in every form of the word', () => {
    const text = (done: number, n: number) => lessonsText({ doneLessons: done, trackedLessons: n }, inRussian, ru)
    expect([text(1, 1), text(2, 4), text(12, 20), text(3, 21), text(0, 0)]).toEqual(['1 из 1 урока', '2 из 4 уроков', '12 из 20 уроков', '3 из 21 урока', undefined])
    expect(lessonsText({ doneLessons: 12, trackedLessons: 20 }, inEnglish, en)).toBe('12 of 20 lessons')
  })

  it('of a lesson is said in students, where anything tells of it', () => {
    expect(studentsText(lesson('l', ''), inRussian, ru)).toBe('сделали 12 из 40')
    expect(lessonShare(lesson('l', ''))).toBe(30)
    expect(lessonShare(lesson('l', '', { tracking: 'none' }))).toBeUndefined()
    expect(lessonShare(lesson('l', '', { students: 0 }))).toBeUndefined()
  })

  it('counts lessons that are tracked and still there', () => {
    expect(trackedOf([...courseCard().outline, lesson('old', '', { status: 'removed' })])).toBe(2)
  })
})

describe('a score', () => {
  it('is written as the reader writes numbers', () => {
    expect(scoreText({ score: 8.5, maxScore: 10 }, inRussian, ru)).toBe('8,5 из 10')
    expect(scoreText({ score: 8.5, maxScore: 10 }, inEnglish, en)).toBe('8.5 of 10')
    expect(scoreText({ score: 88.456 }, inRussian, ru)).toBe('88,46')
    expect(labelledScore({ score: 0, maxScore: 5 }, inRussian, ru)).toBe('балл 0 из 5')
  })

  it('that is not there is not zero, and out of nothing is out of nothing', () => {
    expect(scoreText({ score: null, maxScore: 10 }, inRussian, ru)).toBeUndefined()
    expect(labelledScore({}, inRussian, ru)).toBeUndefined()
    expect(scoreText({ score: 3, maxScore: 0 }, inRussian, ru)).toBe('3')
  })
})

describe('an outline', () => {
  it('keeps the order of modules, puts strays last and leaves empty modules out', () => {
    const { modules, outline } = courseCard()
    const stray = lesson('l9', 'Вне модулей', { moduleRemoteId: 'gone' })
    const parts = partsOf(modules, [stray, ...outline])
    expect(parts.map(({ name, items }) => [name, items.map(({ id }) => id)])).toEqual([
      ['Времена', ['l1', 'l2']],
      ['Письмо', ['l3']],
      [null, ['l9']],
    ])
    expect(parts[1]?.isHidden).toBe(true)
  })

  it('of steps begins anew where the module changes', () => {
    const parts = stepParts([step('a', ''), step('b', ''), step('c', '', { module: 'Письмо' }), step('d', '', { module: null })])
    expect(parts.map(({ name, items }) => [name, items.length])).toEqual([
      ['Времена', 2],
      ['Письмо', 1],
      [null, 1],
    ])
  })
})

describe('places', () => {
  it('that are over stand behind, taught ones are left out', () => {
    const all = [place('old', '', { status: 'concluded' }), place('taught', '', { roles: ['teacher'] }), place('now', '')]
    expect(studiedPlaces(all).map(({ courseId }) => courseId)).toEqual(['now', 'old'])
  })

  it('go to the account they are of', () => {
    const accounts = [learner('p1', 'Мария'), learner('p2', 'Мария Ф.', { type: 'canvas' })]
    const places = [place('a', ''), place('b', '', { studentId: 'p2' })]
    expect(byAccount({ accounts, places }).map((one) => one.places.map(({ courseId }) => courseId))).toEqual([['a'], ['b']])
  })
})

it('knows the kinds of both platforms, and lets new ones pass', () => {
  expect(['quiz', 'Assignment', 'ExternalUrl', 'h5pactivity', 'quantum'].map(kindOf)).toEqual(['test', 'task', 'link', 'interactive', 'other'])
})

it('does not take a lesson nobody tracks for one that is not done', () => {
  expect(markOf({ state: 'incomplete', tracked: false })).toBe('untracked')
  expect(markOf({ state: 'incomplete', tracked: true })).toBe('incomplete')
  expect(markOf({ state: 'passed', tracked: false })).toBe('passed')
})
