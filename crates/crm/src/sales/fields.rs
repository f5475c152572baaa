//! Fields that several records have.

use domain::deal_lines::MOST_MINOR;
use domain::text;

use crate::FieldError;
use crate::input::Checks;

pub(super) const NAME: usize = 300;
/// The palette of the interface; a colour is one of its names, so that both themes can show it.
pub(super) const COLORS: [&str; 10] = ["gray", "blue", "cyan", "teal", "green", "amber", "orange", "red", "pink", "violet"];
const LINE: usize = 300;
const ADDRESS: usize = 500;
const MOST_ADDRESSES: usize = 10;

/// A line that may be absent; an empty one is.
pub(super) fn line(checks: &mut Checks, pointer: &str, typed: Option<&str>) -> Option<String> {
    typed.map(|typed| checks.optional_line(pointer, typed, LINE)).filter(|line| !line.is_empty())
}

/// An amount or a price in minor units.
pub(super) fn minor(checks: &mut Checks, pointer: &str, typed: i64) -> i64 {
    if !(0..=MOST_MINOR).contains(&typed) {
        checks.wrong(FieldError::new(pointer, "out_of_range").with("min", 0).with("max", MOST_MINOR));
    }
    typed.clamp(0, MOST_MINOR)
}

/// The code of a currency.
pub(super) fn currency(checks: &mut Checks, pointer: &str, typed: &str) -> String {
    if typed.len() != 3 || !typed.bytes().all(|byte| byte.is_ascii_uppercase()) {
        checks.wrong(FieldError::new(pointer, "not_a_currency"));
    }
    typed.to_owned()
}

/// Notes a colour that is not of the palette.
pub(super) fn color(checks: &mut Checks, pointer: &str, typed: &str) {
    if !COLORS.contains(&typed) {
        checks.wrong(FieldError::new(pointer, "unknown_value").with("value", text::clip(&text::line(typed), 50)));
    }
}

/// Postal addresses; empty ones are left out.
pub(super) fn addresses(checks: &mut Checks, typed: &[String]) -> Vec<String> {
    if typed.len() > MOST_ADDRESSES {
        checks.wrong(FieldError::new("/addresses", "too_many").with("max", MOST_ADDRESSES));
    }
    let lines = typed.iter().enumerate().map(|(at, typed)| checks.optional_line(&format!("/addresses/{at}"), typed, ADDRESS));
    lines.filter(|line| !line.is_empty()).collect()
}

/// The address of a site. `example.ru` is what people type for `https://example.ru`; another scheme could run something when it is clicked.
pub(super) fn website(checks: &mut Checks, pointer: &str, typed: Option<&str>) -> Option<String> {
    let typed = line(checks, pointer, typed)?;
    let full = if typed.contains("://") { typed } else { format!("https://{typed}") };
    let host = full.strip_prefix("https://").or_else(|| full.strip_prefix("http://")).and_then(|rest| rest.split(['/', '?', '#']).next());
    if full.contains(' ') || host.is_none_or(|host| !host.contains('.') || host.starts_with('.') || host.ends_with('.')) {
        checks.wrong(FieldError::new(pointer, "not_a_website"));
    }
    Some(full)
}

#[cfg(test)]
mod tests {
    use super::website;
    use crate::input::Checks;

    #[test]
    fn sites() {
        for (typed, expected) in [("example.ru", Some("https://example.ru")), ("http://школа.рф/о-нас", Some("http://школа.рф/о-нас")), (" ", None)]
        {
            let mut checks = Checks::new();
            assert_eq!(website(&mut checks, "/website", Some(typed)).as_deref(), expected);
            assert!(checks.finish().is_ok(), "{typed}");
        }
        for typed in ["javascript:alert(1)", "ftp://example.ru", "https://", "a b.ru", "localhost"] {
            let mut checks = Checks::new();
            website(&mut checks, "/website", Some(typed));
            assert!(checks.finish().is_err(), "{typed}");
        }
    }
}
