//! Which part of a text was meant.

/// The text as HTML with what begins like a typed word inside `<mark>`; everything else is escaped. A word form counts by what the two share: all of the
/// shorter but its last two letters.
pub(super) fn highlight(text: &str, words: &[String]) -> String {
    let mut html = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '+').unwrap_or(rest.len());
        if end == 0 {
            let width = rest.chars().next().map_or(1, char::len_utf8);
            escape(&mut html, &rest[..width]);
            rest = &rest[width..];
            continue;
        }
        let word = &rest[..end];
        let folded = fold(word);
        if words.iter().any(|typed| is_meant(&folded, typed)) {
            html.push_str("<mark>");
            escape(&mut html, word);
            html.push_str("</mark>");
        } else {
            escape(&mut html, word);
        }
        rest = &rest[end..];
    }
    html
}

pub(super) fn fold(text: &str) -> String {
    text.to_lowercase().chars().map(|c| if c == 'ё' { 'е' } else { c }).collect()
}

fn is_meant(word: &str, typed: &str) -> bool {
    if word.contains(typed) {
        return true;
    }
    let shorter = word.chars().count().min(typed.chars().count());
    let needed = shorter.saturating_sub(2).max(4);
    word.chars().zip(typed.chars()).take_while(|(a, b)| a == b).count() >= needed
}

fn escape(html: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("&quot;"),
            other => html.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::highlight;

    #[test]
    fn what_was_meant_is_marked_and_nothing_runs() {
        for (text, typed, expected) in [
            ("Фролова Мария", &["фрол"][..], "<mark>Фролова</mark> Мария"),
            ("Пробные уроки", &["урок"], "Пробные <mark>уроки</mark>"),
            ("Ёлкина", &["елкин"], "<mark>Ёлкина</mark>"),
            ("<b>Мария</b>", &["мария"], "&lt;b&gt;<mark>Мария</mark>&lt;/b&gt;"),
            ("+79995551000", &["555"], "<mark>+79995551000</mark>"),
            ("Иванов", &["петров"], "Иванов"),
        ] {
            let words: Vec<String> = typed.iter().map(|word| (*word).to_owned()).collect();
            assert_eq!(highlight(text, &words), expected);
        }
    }
}
