use chrono::NaiveDate;

/// A day as tables write it, with or without a time behind it.
pub(super) fn day(typed: &str) -> Option<NaiveDate> {
    let date = typed.split(['T', ' ']).next()?;
    ["%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%d.%m.%y", "%Y/%m/%d"]
        .into_iter()
        .filter_map(|form| NaiveDate::parse_from_str(date, form).ok())
        .find(|day| (1900..=2200).contains(&chrono::Datelike::year(day)))
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days_of_tables() {
        let expected = chrono::NaiveDate::from_ymd_opt(2026, 11, 28);
        for typed in ["2026-11-28", "28.11.2026", "28/11/2026", "28.11.26", "2026-11-28T10:00:00Z", "28.11.2026 10:00"] {
            assert_eq!(day(typed), expected, "{typed}");
        }
        assert_eq!(day("31.02.2026"), None);
        assert_eq!(day("скоро"), None);
    }
}
