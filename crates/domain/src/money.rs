//! Money is an integer of minor units; it never passes through floating point.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    #[error("not a number")]
    NotANumber,
    /// More digits after the point than the currency has: rounding would lose money silently.
    #[error("a fraction of the smallest coin")]
    FractionOfMinor,
    #[error("too large")]
    TooLarge,
}

/// Reads a decimal amount such as `-1200.00`, `1 200,5` or `575` into minor units of a currency with two decimals.
///
/// # Errors
/// See [`AmountError`].
pub fn parse_minor(text: &str) -> Result<i64, AmountError> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).map(|c| if c == ',' { '.' } else { c }).collect();
    let decimal = Decimal::from_str_exact(&plain).map_err(|_| AmountError::NotANumber)?;
    let minor = decimal.checked_mul(Decimal::ONE_HUNDRED).ok_or(AmountError::TooLarge)?;
    if !minor.fract().is_zero() {
        return Err(AmountError::FractionOfMinor);
    }
    minor.to_i64().ok_or(AmountError::TooLarge)
}

#[cfg(test)]
mod tests {
    use super::{AmountError, parse_minor};

    #[test]
    fn amounts_are_exact_or_refused() {
        for (text, expected) in [
            ("575.00", Ok(57500)),
            ("-1200.00", Ok(-120_000)),
            ("4800", Ok(480_000)),
            ("1 200,5", Ok(120_050)),
            ("0.333", Err(AmountError::FractionOfMinor)),
            ("0.10", Ok(10)),
            ("1e3", Err(AmountError::NotANumber)),
            ("", Err(AmountError::NotANumber)),
            ("abc", Err(AmountError::NotANumber)),
            ("999999999999999999999", Err(AmountError::TooLarge)),
        ] {
            assert_eq!(parse_minor(text), expected, "{text}");
        }
    }
}
