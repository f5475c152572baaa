//! Text that comes from outside: NFC, no control characters, no stray spaces, a known length.

use unicode_normalization::UnicodeNormalization;

/// One line: NFC, every run of white space one space, control characters gone, trimmed.
#[must_use]
pub fn line(text: &str) -> String {
    let clean: String = text.nfc().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !c.is_control() && !is_deceptive(*c)).collect();
    clean.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Several lines: NFC, control characters other than the line feed and tab gone, trimmed at both ends.
#[must_use]
pub fn paragraph(text: &str) -> String {
    let clean: String = text.replace("\r\n", "\n").nfc().filter(|c| (!c.is_control() || matches!(c, '\n' | '\t')) && !is_deceptive(*c)).collect();
    clean.trim().to_owned()
}

/// Characters without a shape that make a text look like another: overrides of the direction of writing, a space of no width, a byte order mark. What joins
/// letters and emoji stays.
fn is_deceptive(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Cuts to at most `most` characters, never inside one.
#[must_use]
pub fn clip(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

/// The form in which two names are compared: lower case, «ё» as «е», punctuation gone.
#[must_use]
pub fn name_key(name: &str) -> String {
    let folded: String =
        line(name).to_lowercase().chars().map(|c| if c == 'ё' { 'е' } else { c }).filter(|c| c.is_alphanumeric() || *c == ' ').collect();
    folded.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{line, name_key, paragraph};

    #[test]
    fn lines_lose_what_cannot_be_seen() {
        assert_eq!(line("  Пётр\u{0}\u{a0} Савин\n"), "Пётр Савин");
        assert_eq!(line("Й"), "Й");
        assert_eq!(paragraph(" a\r\nb\u{7} "), "a\nb");
        assert_eq!(line("\u{feff}owner\u{202e}nimda\u{200b} \u{2066}"), "ownernimda");
        assert_eq!(line("👩\u{200d}🏫"), "👩\u{200d}🏫");
    }

    #[test]
    fn names_compare_without_yo_and_case() {
        assert_eq!(name_key("Пётр  САВИН"), name_key("петр савин"));
        assert_eq!(name_key("Савин, Пётр"), "савин петр");
    }
}
