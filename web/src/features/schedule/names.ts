const PATRONYMIC = /(ич|вна|чна|оглы|кызы)$/i
const SURNAME = /([оеё]в|ин|ын|ий|ый|[оеё]ва|ина|ына|ая|ко|ук|юк|ян)$/i

/**
 * One word for a block: the surname. Names come both ways round; a patronymic at the end or a surname's ending
 * gives «Ершова Вера Павловна» and «Левин Марк» away, else the last word is taken.
 */
export function shortName(name: string): string {
  const words = name.trim().split(/\s+/)
  const [first = name, second = ''] = words
  if (words.length === 3 && PATRONYMIC.test(words[2]!)) return first
  if (words.length === 2 && SURNAME.test(first) && !SURNAME.test(second)) return first
  return words.at(-1) ?? name
}

/**
 * What fits into a block: «Английский A0, группа 7» → «A0-7». The subject is told by the colour, the level and the
 * number tell groups apart; a name without any keeps its beginning.
 */
export function shortGroup(name: string): string {
  if (name.length <= 9) return name
  const marks = name.split(/[^\p{L}\p{N}+-]+/u).filter((word) => /\p{N}/u.test(word))
  const code = marks.join('-')
  return code && code.length <= 9 ? code : name
}

/** «Индивидуальный» → «Инд.» */
export const shortType = (type: string): string => (type.length > 8 ? `${type.slice(0, 3)}.` : type)
