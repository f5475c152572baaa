/** What a lesson is, whatever a platform calls it. */
export type LessonKind = 'test' | 'task' | 'page' | 'lecture' | 'file' | 'link' | 'talk' | 'survey' | 'interactive' | 'call' | 'other'

const KINDS: Record<string, LessonKind> = {
  quiz: 'test',
  assign: 'task',
  assignment: 'task',
  workshop: 'task',
  page: 'page',
  book: 'page',
  wiki: 'page',
  label: 'page',
  glossary: 'page',
  lesson: 'lecture',
  resource: 'file',
  file: 'file',
  folder: 'file',
  attachment: 'file',
  url: 'link',
  externalurl: 'link',
  forum: 'talk',
  discussion: 'talk',
  chat: 'talk',
  feedback: 'survey',
  choice: 'survey',
  survey: 'survey',
  h5pactivity: 'interactive',
  hvp: 'interactive',
  scorm: 'interactive',
  lti: 'interactive',
  externaltool: 'interactive',
  contextexternaltool: 'interactive',
  bigbluebuttonbn: 'call',
  zoom: 'call',
}

export const kindOf = (word: string): LessonKind => KINDS[word.toLowerCase()] ?? 'other'
