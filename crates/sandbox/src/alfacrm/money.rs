//! Money: whole kopecks inside, decimal strings such as `"575.00"` outside.

use serde_json::Value;

pub fn text(kopecks: i64) -> String {
    let sign = if kopecks < 0 { "-" } else { "" };
    let whole = kopecks.unsigned_abs();
    format!("{sign}{}.{:02}", whole / 100, whole % 100)
}

/// Reads `"575"`, `"575.5"`, `"575.00"`, `-575` and the like; `None` for anything finer than a
/// kopeck or no number at all.
pub fn parse(value: &Value) -> Option<i64> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.as_str()),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || fraction.len() > 2 || !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    let whole: i64 = whole.parse().ok()?;
    let hundredths: i64 = match fraction.len() {
        0 => 0,
        1 => fraction.parse::<i64>().ok()? * 10,
        _ => fraction.parse().ok()?,
    };
    whole.checked_mul(100)?.checked_add(hundredths)?.checked_mul(sign)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn strings_and_numbers_are_read_to_the_kopeck() {
        assert_eq!(parse(&json!("575.00")), Some(57_500));
        assert_eq!(parse(&json!("-0.5")), Some(-50));
        assert_eq!(parse(&json!(12)), Some(1_200));
        assert_eq!(parse(&json!("0.333")), None);
        assert_eq!(parse(&json!("сто")), None);
        assert_eq!(text(-120_005), "-1200.05");
    }
}
