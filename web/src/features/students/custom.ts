/** The source's own fields that say something: «contract_no» → «contract no». */
export function customRows(custom: Record<string, unknown>): [string, string][] {
  return Object.entries(custom).flatMap(([name, value]): [string, string][] => {
    const text = Array.isArray(value) ? value.join(', ') : typeof value === 'object' ? '' : String(value ?? '')
    return text ? [[name.replace(/^custom_/, '').replaceAll('_', ' '), text]] : []
  })
}
