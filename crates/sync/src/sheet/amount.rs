use domain::money::{AmountError, parse_minor};

/// An amount as people write it in tables: `12 500,50 ₽`, `1,250.5`, `12500`. Where both signs stand, the last one begins the coins.
pub(super) fn amount(typed: &str) -> Result<i64, AmountError> {
    let plain: String = typed.chars().filter(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '-')).collect();
    let plain = plain.trim_end_matches(['.', ',']);
    let coins = plain.rfind(['.', ',']).filter(|at| {
        let rest = plain.len() - at - 1;
        // `1,250` is a thousand and two hundred fifty: nobody writes three digits of a coin.
        rest != 3 || plain.matches(['.', ',']).count() == 1 && plain.as_bytes()[*at] == b'.' && plain.starts_with('0')
    });
    let (whole, coins) = coins.map_or((plain, None), |at| (&plain[..at], Some(&plain[at + 1..])));
    let whole: String = whole.chars().filter(|c| !matches!(c, '.' | ',')).collect();
    parse_minor(&coins.map_or_else(|| whole.clone(), |coins| format!("{whole}.{coins}")))
}

#[cfg(test)]
mod tests {
    use super::amount;

    #[test]
    fn amounts_of_tables() {
        for (typed, minor) in [
            ("12 500,50 ₽", 1_250_050),
            ("1,250.5", 125_050),
            ("1.250,50", 125_050),
            ("1,250", 125_000),
            ("12500", 1_250_000),
            ("12500 руб.", 1_250_000),
            ("-3.10", -310),
        ] {
            assert_eq!(amount(typed), Ok(minor), "{typed}");
        }
        assert!(amount("0.333").is_err());
        assert!(amount("много").is_err());
    }
}
