//! E-mails and phones in the one form in which they are stored beside what was typed, compared and searched.

use phonenumber::country;

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
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    if !(10..=15).contains(&digits) {
        return None;
    }
    let parsed = phonenumber::parse(Some(country::RU), typed.trim()).ok()?;
    parsed.is_valid().then(|| parsed.format().mode(phonenumber::Mode::E164).to_string())
}

#[cfg(test)]
mod tests {
    use super::{normal_email, normal_phone};

    #[test]
    fn emails() {
        for (typed, expected) in
            [(" Parent@Example.TEST ", Some("parent@example.test")), ("no-at", None), ("a@b", None), ("a b@c.d", None), ("", None)]
        {
            assert_eq!(normal_email(typed).as_deref(), expected, "{typed}");
        }
    }

    #[test]
    fn phones() {
        for (typed, expected) in [
            ("+7(900)000-00-01", Some("+79000000001")),
            ("8 900 000 00 01", Some("+79000000001")),
            ("900 000-00-01", Some("+79000000001")),
            ("+77010000001", Some("+77010000001")),
            ("123", None),
            ("Иванова", None),
            ("", None),
        ] {
            assert_eq!(normal_phone(typed).as_deref(), expected, "{typed}");
        }
    }
}
