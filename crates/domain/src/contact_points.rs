//! E-mails and phones in the one form in which they are stored beside what was typed, compared and searched.

use std::sync::LazyLock;

use phonenumber::country;
use regex::Regex;

/// Lower case, trimmed, NFC. `None` when it cannot be an address: this is a form for comparing, not a check of delivery.
#[must_use]
pub fn normal_email(typed: &str) -> Option<String> {
    let email = crate::text::line(typed).to_lowercase();
    let (user, host) = email.split_once('@')?;
    let plausible = !user.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && !host.contains('@');
    (plausible && !email.contains(' ') && email.len() <= 254).then_some(email)
}

/// E.164. A number without a country code is read as Russian, the way it is typed there: `8 (900) …`, `900…`.
#[must_use]
pub fn normal_phone(typed: &str) -> Option<String> {
    let typed = without_extension(typed);
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    if !(10..=15).contains(&digits) {
        return None;
    }
    e164(typed.trim()).or_else(|| e164(&with_both_eights(typed)?))
}

/// The form in which two systems compare a phone that both keep as text: E.164, or as typed where an extension follows, which E.164 cannot say, or where it is none.
#[must_use]
pub fn comparable_phone(typed: &str) -> String {
    let line = crate::text::line(typed);
    if without_extension(&line).len() < line.len() { line } else { normal_phone(&line).unwrap_or(line) }
}

/// The number that is called before somebody asks for «доб. 12»: the library knows the English words only.
fn without_extension(typed: &str) -> &str {
    let cut = EXTENSION.find(typed).map_or(typed.len(), |found| found.start());
    &typed[..cut]
}

static EXTENSION: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?i)[\s,;(]*(доб|вн|внутр)[а-яё]*\.?\s*№?\s*\d{1,7}\s*\)?\s*$").expect("a constant"));

fn e164(number: &str) -> Option<String> {
    let parsed = phonenumber::parse(Some(country::RU), number).ok()?;
    parsed.is_valid().then(|| parsed.format().mode(phonenumber::Mode::E164).to_string())
}

/// A Russian number whose area code begins with 8: `+7 812 …`, `8 800 …`. The library takes a leading 8 for the trunk prefix, and does so twice, even behind `+7`;
/// with two in front it arrives at the number.
fn with_both_eights(typed: &str) -> Option<String> {
    if typed.chars().any(char::is_alphabetic) {
        return None;
    }
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let national = match digits.len() {
        10 if !typed.trim_start().starts_with('+') => Some(digits.as_str()),
        11 if typed.trim_start().starts_with('+') => digits.strip_prefix('7'),
        11 => digits.strip_prefix(['7', '8']),
        _ => None,
    }?;
    national.starts_with('8').then(|| format!("88{national}"))
}

#[cfg(test)]
mod tests {
    use super::{comparable_phone, normal_email, normal_phone};

    #[test]
    fn emails() {
        for (typed, expected) in
            [(" Parent@Example.TEST ", Some("parent@example.test")), ("no-at", None), ("a@b", None), ("a b@c.d", None), ("", None)]
        {
            assert_eq!(normal_email(typed).as_deref(), expected, "{typed}");
        }
    }

    #[test]
    fn an_extension_is_not_lost_when_phones_are_compared() {
        for (typed, expected) in
            [("8 900 000-00-01", "+79000000001"), ("8 900 000-00-01  доб. 12", "8 900 000-00-01 доб. 12"), ("спросить у мамы", "спросить у мамы")]
        {
            assert_eq!(comparable_phone(typed), expected);
        }
    }

    #[test]
    fn phones() {
        for (typed, expected) in [
            ("+7(900)000-00-01", Some("+79000000001")),
            ("8 900 000 00 01", Some("+79000000001")),
            ("900 000-00-01", Some("+79000000001")),
            ("+77010000001", Some("+77010000001")),
            ("+7 812 234-56-78", Some("+78122345678")),
            ("8 (812) 234-56-78", Some("+78122345678")),
            ("812 234-56-78", Some("+78122345678")),
            ("7 843 234 56 78", Some("+78432345678")),
            ("8 800 555-35-35", Some("+78005553535")),
            ("8-8352-23-45-67", Some("+78352234567")),
            ("+7 916 111-22-33 доб. 12", Some("+79161112233")),
            ("8(916)111-22-33 (Доб.1204)", Some("+79161112233")),
            ("+7 812 234-56-78, внутренний 7", Some("+78122345678")),
            ("+7 916 111-22-33 ext. 12", Some("+79161112233")),
            ("доб. 12", None),
            ("+7 899 234-56-78", None),
            ("+8 812 234-56-78", None),
            ("8 900 000-00-01 Анна", None),
            ("8 812 234-56-78 Анна", None),
            ("тел. 8 812 234-56-78", None),
            ("123", None),
            ("Иванова", None),
            ("", None),
        ] {
            assert_eq!(normal_phone(typed).as_deref(), expected, "{typed}");
        }
    }
}
