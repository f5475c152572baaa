//! Dates and times in every spelling the vendor uses.

use chrono::{DateTime, Datelike, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

use super::Read;

/// "No end", where the vendor has no empty field.
const NO_END: (i32, u32, u32) = (2030, 12, 31);

/// Reads `31.12.2026`, `31.12.26`, `2026-12-31`, `2026.12.31`, each with or without a time behind a space or a `T`.
#[must_use]
pub fn date(text: &str) -> Read<NaiveDate> {
    let text = text.trim();
    if is_nothing(text) {
        return Read::Empty;
    }
    let day = text.split([' ', 'T']).next().unwrap_or_default();
    parse_day(day).map_or_else(|| bad(text), Read::Good)
}

/// As [`date`], where the last day of 2030 means that there is no end.
#[must_use]
pub fn end_date(text: &str) -> Read<NaiveDate> {
    match date(text) {
        Read::Good(day) if (day.year(), day.month(), day.day()) == NO_END => Read::Empty,
        other => other,
    }
}

/// A moment, in the account's local time or, should it carry an offset, exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    Local(NaiveDateTime),
    Exact(DateTime<Utc>),
}

impl Moment {
    /// The instant. A local time that a clock change skips is read as the same distance after the change; of one that happens twice the
    /// first is meant.
    #[must_use]
    pub fn instant(self, zone: Tz) -> DateTime<Utc> {
        let local = match self {
            Self::Exact(instant) => return instant,
            Self::Local(local) => local,
        };
        match zone.from_local_datetime(&local) {
            LocalResult::Single(moment) | LocalResult::Ambiguous(moment, _) => moment.with_timezone(&Utc),
            LocalResult::None => {
                // Both sides of a gap are defined a day before and after: the offset before it gives the later reading.
                let before = zone.from_local_datetime(&(local - TimeDelta::days(1))).earliest();
                before.map_or_else(|| local.and_utc(), |before| before.with_timezone(&Utc) + TimeDelta::days(1))
            }
        }
    }
}

/// Reads a date with a time; a bare date is midnight, a bare time is on `day`.
#[must_use]
pub fn moment(text: &str, day: Option<NaiveDate>) -> Read<Moment> {
    let text = text.trim();
    if is_nothing(text) {
        return Read::Empty;
    }
    if text.contains(['T', ' '])
        && let Ok(exact) = DateTime::parse_from_rfc3339(&text.replacen(' ', "T", 1))
    {
        return if in_range(exact.year()) { Read::Good(Moment::Exact(exact.with_timezone(&Utc))) } else { bad(text) };
    }
    let local = match (text.split_once([' ', 'T']), day) {
        (Some((date, time)), _) => parse_day(date).zip(parse_time(time.trim())),
        (None, Some(day)) if text.contains(':') => parse_time(text).map(|time| (day, time)),
        (None, _) => parse_day(text).map(|date| (date, NaiveTime::MIN)),
    };
    local.map_or_else(|| bad(text), |(date, time)| Read::Good(Moment::Local(date.and_time(time))))
}

/// Empty, or PHP's and MySQL's zero date.
fn is_nothing(text: &str) -> bool {
    matches!(text, "" | "0") || (text.starts_with("00") && text.chars().all(|c| matches!(c, '0' | '-' | '.' | ':' | ' ' | 'T')) && text.len() > 5)
}

fn bad<T>(text: &str) -> Read<T> {
    Read::Bad(domain::text::clip(text, 60))
}

fn parse_day(text: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.split(['.', '-', '/']).collect();
    let [first, second, third] = parts[..] else { return None };
    if ![first, second, third].iter().all(|part| !part.is_empty() && part.len() <= 4 && part.chars().all(|c| c.is_ascii_digit())) {
        return None;
    }
    let (year, month, day) = if first.len() == 4 { (first, second, third) } else { (third, second, first) };
    let number = |part: &str| part.parse::<u32>().ok();
    let year = match (year.len(), number(year)?) {
        (4, year) => year,
        // A child's birthday or a recent event: the century is ours unless that lies far ahead.
        (2, year) => year + if year < 50 { 2000 } else { 1900 },
        _ => return None,
    };
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, number(month)?, number(day)?)?;
    in_range(date.year()).then_some(date)
}

fn in_range(year: i32) -> bool {
    (1900..=2100).contains(&year)
}

/// `17:00`, `17:00:30`, with fractions of a second ignored.
fn parse_time(text: &str) -> Option<NaiveTime> {
    let whole = text.split('.').next().unwrap_or_default();
    NaiveTime::parse_from_str(whole, "%H:%M:%S").or_else(|_| NaiveTime::parse_from_str(whole, "%H:%M")).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).expect("a day")
    }

    #[test]
    fn every_spelling_of_a_day() {
        for text in
            ["14.11.2026", " 14.11.26 ", "2026-11-14", "2026.11.14", "14/11/2026", "2026-11-14 17:00:00", "2026-11-14T17:00:00", "14.11.2026 17:00"]
        {
            assert_eq!(date(text), Read::Good(day(2026, 11, 14)), "{text}");
        }
        for text in ["", "  ", "0000-00-00", "00.00.0000", "0000-00-00 00:00:00", "0000-00-00T00:00:00", "0"] {
            assert_eq!(date(text), Read::Empty, "{text:?}");
        }
        for text in [
            "31.02.2025",
            "00.13.2025",
            "2026-13-01",
            "14.11",
            "14.11.2026.1",
            "вчера",
            "1731600000",
            "14.11.202",
            "14.11.3026",
            "-14.11.2026",
            "١٤.١١.٢٠٢٦",
        ] {
            assert!(matches!(date(text), Read::Bad(_)), "{text}: {:?}", date(text));
        }
        assert_eq!(date("03.09.14"), Read::Good(day(2014, 9, 3)));
        assert_eq!(date("03.09.84"), Read::Good(day(1984, 9, 3)));
    }

    #[test]
    fn the_last_day_of_2030_is_no_end() {
        assert_eq!(end_date("2030-12-31"), Read::Empty);
        assert_eq!(end_date("31.12.2030"), Read::Empty);
        assert_eq!(end_date("2030-12-30"), Read::Good(day(2030, 12, 30)));
        assert_eq!(date("2030-12-31"), Read::Good(day(2030, 12, 31)));
    }

    #[test]
    fn moments() {
        let local = |h, m| Read::Good(Moment::Local(day(2026, 11, 14).and_hms_opt(h, m, 0).expect("a time")));
        for (text, expected) in [
            ("2026-11-14 17:30:00", local(17, 30)),
            ("2026-11-14 17:30", local(17, 30)),
            ("2026-11-14T17:30:00", local(17, 30)),
            ("2026-11-14 17:30:00.000", local(17, 30)),
            ("14.11.2026 17:30", local(17, 30)),
            ("17:30", local(17, 30)),
            ("17:30:00", local(17, 30)),
            ("2026-11-14", local(0, 0)),
            ("2026-11-14T17:30:00+03:00", Read::Good(Moment::Exact("2026-11-14T14:30:00Z".parse().expect("an instant")))),
            ("", Read::Empty),
            ("0000-00-00 00:00:00", Read::Empty),
        ] {
            assert_eq!(moment(text, Some(day(2026, 11, 14))), expected, "{text}");
        }
        assert!(matches!(moment("2026-11-14 25:00", None), Read::Bad(_)));
        assert!(matches!(moment("17:30", None), Read::Bad(_)));
        assert!(matches!(moment("31.02.2026 17:30", None), Read::Bad(_)));
    }

    #[test]
    fn clock_changes() {
        let at = |text: &str, zone: Tz| moment(text, None).good().expect("a moment").instant(zone).to_rfc3339();
        let berlin = chrono_tz::Europe::Berlin;
        assert_eq!(at("2026-07-01 12:00", berlin), "2026-07-01T10:00:00+00:00");
        assert_eq!(at("2026-03-29 02:30", berlin), "2026-03-29T01:30:00+00:00", "skipped: the same distance after the change");
        assert_eq!(at("2026-10-25 02:30", berlin), "2026-10-25T00:30:00+00:00", "twice: the first");
        assert_eq!(at("2026-11-14 17:00", chrono_tz::Europe::Moscow), "2026-11-14T14:00:00+00:00");
        assert_eq!(at("2024-02-29 23:30", chrono_tz::Asia::Almaty), "2024-02-29T17:30:00+00:00", "the last night before Almaty moved to +5");
        assert_eq!(at("2024-03-01 12:00", chrono_tz::Asia::Almaty), "2024-03-01T07:00:00+00:00");
    }

    proptest! {
        #[test]
        fn a_day_reads_back_from_every_spelling(days in 0_i64..73_000) {
            let day = day(1900, 1, 1) + TimeDelta::days(days);
            for form in ["%d.%m.%Y", "%Y-%m-%d", "%Y.%m.%d", "%Y-%m-%d 09:15:00", "%d.%m.%Y 09:15", "%Y-%m-%dT09:15:00"] {
                prop_assert_eq!(date(&day.format(form).to_string()), Read::Good(day));
            }
        }

        #[test]
        fn nothing_panics(text in "\\PC{0,40}", zone in prop::sample::select(vec![chrono_tz::Europe::Moscow, chrono_tz::America::Sao_Paulo, chrono_tz::Pacific::Apia])) {
            let _ = date(&text);
            let _ = end_date(&text);
            if let Read::Good(at) = moment(&text, Some(day(2026, 1, 1))) {
                let _ = at.instant(zone);
            }
        }

        #[test]
        fn every_local_time_has_an_instant(minutes in 0_i64..4_000_000, zone in prop::sample::select(vec![chrono_tz::Europe::Berlin, chrono_tz::America::New_York, chrono_tz::Australia::Lord_Howe])) {
            let local = day(2020, 1, 1).and_time(NaiveTime::MIN) + TimeDelta::minutes(minutes);
            let back = Moment::Local(local).instant(zone).with_timezone(&zone).naive_local();
            prop_assert!((back - local).num_minutes().abs() <= 60);
        }
    }
}
