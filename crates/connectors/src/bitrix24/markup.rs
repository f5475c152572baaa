//! The vendor's long texts are BB code or HTML, ours are plain: what is written reads back as it was.

/// Tags that say how a text looks. Only these are taken away: `[1]` and `<3` are what somebody wrote.
const BB: [&str; 28] = [
    "b", "i", "u", "s", "p", "br", "url", "user", "img", "list", "*", "color", "size", "font", "quote", "code", "left", "right", "center", "justify",
    "table", "tr", "td", "th", "video", "email", "disk", "spoiler",
];
const HTML: [&str; 40] = [
    "a",
    "b",
    "blockquote",
    "body",
    "br",
    "center",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "head",
    "hr",
    "html",
    "i",
    "img",
    "ins",
    "li",
    "meta",
    "ol",
    "p",
    "pre",
    "s",
    "span",
    "strong",
    "style",
    "table",
    "tbody",
    "td",
    "th",
    "title",
    "tr",
    "u",
];
/// Those after whose end a new line begins.
const BLOCKS: [&str; 10] = ["div", "li", "p", "tr", "h1", "h2", "h3", "h4", "blockquote", "ul"];

/// The text without its markup.
pub fn plain(markup: &str) -> String {
    let mut out = String::with_capacity(markup.len());
    let mut rest = markup;
    while let Some(at) = rest.find(['[', '<', '&']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (shown, after) = if rest.starts_with('&') { entity(rest) } else { tag(rest) }.unwrap_or_else(|| rest.split_at(1));
        out.push_str(shown);
        rest = after;
    }
    out.push_str(rest);
    domain::text::paragraph(&out)
}

/// Ours as the vendor is to keep it: as it is, unless it would be taken for markup.
pub fn marked(text: &str) -> String {
    if plain(text) == text {
        return text.to_owned();
    }
    text.replace('&', "&amp;").replace('<', "&lt;").replace('[', "&#91;")
}

/// What a tag shows, and what follows it; `None` when it is none.
fn tag(text: &str) -> Option<(&'static str, &str)> {
    let html = text.starts_with('<');
    let end = text.find(if html { '>' } else { ']' })?;
    let inner = text.get(1..end)?;
    let closing = inner.starts_with('/');
    let name: String =
        inner.trim_start_matches('/').chars().take_while(|c| !matches!(c, ' ' | '=' | '/' | '\n' | '\t')).collect::<String>().to_ascii_lowercase();
    let known = if html { HTML.contains(&name.as_str()) || name == "ul" } else { BB.contains(&name.as_str()) };
    if !known || inner.contains(['<', '[']) {
        return None;
    }
    let breaks = match name.as_str() {
        "br" | "hr" => true,
        "*" => false,
        name => html && closing && BLOCKS.contains(&name),
    };
    let after = text.get(end + 1..)?;
    let shown = if name == "*" {
        "– "
    } else if breaks {
        "\n"
    } else {
        ""
    };
    // A line break after a tag that breaks the line is how it was printed, not another one.
    Some((shown, if breaks { after.strip_prefix("\r\n").or_else(|| after.strip_prefix('\n')).unwrap_or(after) } else { after }))
}

fn entity(text: &str) -> Option<(&'static str, &str)> {
    const KNOWN: [(&str, &str); 11] = [
        ("&amp;", "&"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#039;", "'"),
        ("&#39;", "'"),
        ("&apos;", "'"),
        ("&nbsp;", " "),
        ("&#91;", "["),
        ("&#93;", "]"),
        ("&mdash;", "—"),
    ];
    KNOWN.iter().find_map(|(written, shown)| text.strip_prefix(written).map(|after| (*shown, after)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn markup_is_taken_away_and_nothing_else() {
        for (markup, text) in [
            ("[b]Важно[/b]: [url=https://a.test]тут[/url]", "Важно: тут"),
            ("[p]\nПервая[/p]\n[p]Вторая[/p]", "Первая\nВторая"),
            ("<div>Раз</div><div>Два<br />\nТри</div>", "Раз\nДва\nТри"),
            ("a &lt; b &amp;&amp; c&nbsp;d", "a < b && c d"),
            ("[list][*]раз\n[*]два[/list]", "– раз\n– два"),
            ("[1] и <3, 5 < 6 > 4 [скобки]", "[1] и <3, 5 < 6 > 4 [скобки]"),
            ("незакрытая [b", "незакрытая [b"),
            ("&unknown; & &", "&unknown; & &"),
            ("", ""),
        ] {
            assert_eq!(plain(markup), text, "{markup}");
        }
    }

    #[test]
    fn plain_texts_are_kept_as_they_are() {
        for text in ["Позвонить маме\nв 10:00", "[1] сумма < 5", "Q&A"] {
            assert_eq!(marked(text), text);
        }
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(text in "([a-zа-я \\n]|\\[b\\]|\\[/b\\]|<br>|</div>|<|>|\\[|\\]|&|&lt;|&amp;|&#91;|\\*){0,24}") {
            let text = domain::text::paragraph(&text);
            prop_assert_eq!(plain(&marked(&text)), text);
        }
    }
}
