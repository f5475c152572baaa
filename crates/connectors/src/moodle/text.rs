//! The vendor's texts without their markup. Own code: no crate that is in the build already resolves entities, and the site's names need five of them.

/// Tags after which a new line begins.
const BREAKING: [&str; 13] = ["br", "hr", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "ul", "ol"];

/// A name: the site has taken tags away already and written `&` as an entity, so that what looks like a tag is what somebody typed.
pub fn name(formatted: &str) -> String {
    domain::text::line(&resolved(formatted))
}

/// A text of several lines, which is HTML.
pub fn plain(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let Some((tag, after)) = tag(rest) else {
            out.push('<');
            rest = &rest[1..];
            continue;
        };
        if BREAKING.contains(&tag.as_str()) && !out.is_empty() && !out.ends_with('\n') {
            out.push('\n');
        }
        rest = after;
    }
    out.push_str(rest);
    let lines: Vec<String> = resolved(&out).lines().map(domain::text::line).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// The name of the tag a text begins with, in small letters, and what follows it; `None` where it begins with none.
fn tag(text: &str) -> Option<(String, &str)> {
    let inner = text.strip_prefix('<')?;
    if inner.starts_with("!--") {
        return Some((String::new(), inner.split_once("-->").map_or("", |(_, after)| after)));
    }
    let end = inner.find('>')?;
    let name: String = inner[..end].trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
    let is_tag = name.starts_with(|c: char| c.is_ascii_alphabetic());
    is_tag.then(|| (name.to_ascii_lowercase(), &inner[end + 1..]))
}

/// Entities resolved, once: what somebody typed as `&amp;amp;` is not resolved twice.
fn resolved(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (shown, length) = entity(rest).unwrap_or(('&', 1));
        out.push(shown);
        rest = &rest[length..];
    }
    out.push_str(rest);
    out
}

/// The longest we know is `&#x10ffff;`.
const LONGEST: usize = 10;

fn entity(text: &str) -> Option<(char, usize)> {
    let end = text.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let written = text.get(1..end)?;
    let shown = match written.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            code.ok().and_then(char::from_u32)?
        }
        None => match written {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            "nbsp" => ' ',
            "ndash" => '–',
            "mdash" => '—',
            "laquo" => '«',
            "raquo" => '»',
            "hellip" => '…',
            _ => return None,
        },
    };
    Some((shown, end + 1))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_have_their_entities_resolved() {
        for (formatted, shown) in [
            ("1С:Бухгалтерия &amp; документы", "1С:Бухгалтерия & документы"),
            ("Основы Excel ", "Основы Excel"),
            ("5 &lt; 6 &gt; 4 &quot;да&quot; &#039;нет&#39; &#x2014;", "5 < 6 > 4 \"да\" 'нет' —"),
            ("AT&T; &unknown; & &#; &#xZZ; &#1114112;", "AT&T; &unknown; & &#; &#xZZ; &#1114112;"),
            ("&amp;lt;", "&lt;"),
            ("&", "&"),
            ("", ""),
        ] {
            assert_eq!(name(formatted), shown, "{formatted}");
        }
    }

    #[test]
    fn markup_is_taken_away() {
        for (html, shown) in [
            ("<p>Хорошая работа</p>", "Хорошая работа"),
            ("<div class=\"no-overflow\"><p>Раз</p><p>Два<br />\nТри</p></div>", "Раз\nДва\nТри"),
            ("<ul><li>а</li><li>б &amp; в</li></ul>", "а\nб & в"),
            ("5 < 6 и <3, a<b", "5 < 6 и <3, a<b"),
            ("до <!-- тайна --> после", "до после"),
            ("незакрытая <b", "незакрытая <b"),
            ("<p></p>", ""),
        ] {
            assert_eq!(plain(html), shown, "{html}");
        }
    }

    proptest! {
        #[test]
        fn nothing_makes_it_panic(text in "([a-zа-я \\n<>/&;#x0-9!-]|&amp;|<br>|<p>|&#){0,32}") {
            let _ = (name(&text), plain(&text));
        }
    }
}
