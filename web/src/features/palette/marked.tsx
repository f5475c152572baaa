const MEANINGS: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#x27;': "'" }
const plain = (html: string) => html.replaceAll(/&(?:amp|lt|gt|quot|#39|#x27);/g, (entity) => MEANINGS[entity] ?? entity)

/** What the server marked, drawn without trusting it as HTML: only its own `<mark>` counts. */
export function Marked({ html }: { html: string }) {
  return html.split(/<mark>(.*?)<\/mark>/s).map((part, i) =>
    i % 2 === 1 ? (
      // Parts have no identity but their place.
      <mark key={i} className="bg-transparent font-semibold text-accent-ink">
        {plain(part)}
      </mark>
    ) : (
      plain(part)
    ),
  )
}
