export const MIN_PASSWORD = 10
export const MAX_PASSWORD = 200

/**
 * 0 too short, 1 weak, 2 fair, 3 strong. A hint while typing, not a rule: length counts most,
 * repeated and running characters («111», «abc», «123») count for nothing.
 */
export function passwordStrength(password: string): 0 | 1 | 2 | 3 {
  if (password.length < MIN_PASSWORD) return 0
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].filter((kind) => kind.test(password)).length
  let useful = 1
  for (let i = 1; i < password.length; i++) {
    const step = password.charCodeAt(i) - password.charCodeAt(i - 1)
    if (Math.abs(step) > 1) useful += 1
  }
  const score = useful + (kinds - 1) * 3
  if (score < 11) return 1
  return score < 17 ? 2 : 3
}
