//! The account's many ways to write a date.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use serde::{Deserialize, Serialize};

/// How fields whose form depends on the account are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum DateStyle {
    /// By row: every third is ISO, the others day-first.
    #[default]
    Mixed,
    Dmy,
    Iso,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Dmy,
    Iso,
}

impl DateStyle {
    pub fn form(self, id: u32) -> Form {
        match self {
            Self::Iso => Form::Iso,
            Self::Mixed if id.is_multiple_of(3) => Form::Iso,
            Self::Mixed | Self::Dmy => Form::Dmy,
        }
    }
}

impl Form {
    pub fn text(self, date: NaiveDate) -> String {
        let (day, month, year) = (date.day(), date.month(), date.year());
        match self {
            Self::Dmy => format!("{day:02}.{month:02}.{year:04}"),
            Self::Iso => format!("{year:04}-{month:02}-{day:02}"),
        }
    }
}

/// `DD.MM.YYYY` with a four-digit year and nothing around it.
pub fn dmy(text: &str) -> Option<NaiveDate> {
    exact(text, "%d.%m.%Y")
}

pub fn iso(text: &str) -> Option<NaiveDate> {
    exact(text, "%Y-%m-%d")
}

/// `YYYY.MM.DD`, which only the payment filters want.
pub fn dotted(text: &str) -> Option<NaiveDate> {
    exact(text, "%Y.%m.%d")
}

fn exact(text: &str, format: &str) -> Option<NaiveDate> {
    (text.len() == 10).then(|| NaiveDate::parse_from_str(text, format).ok())?
}

pub fn any(text: &str) -> Option<NaiveDate> {
    let day = text.get(..10)?;
    dmy(day).or_else(|| iso(day)).or_else(|| dotted(day))
}

pub fn moment(text: &str) -> Option<NaiveDateTime> {
    let text = text.replace('T', " ");
    let (day, time) = text.split_once(' ')?;
    Some(any(day)?.and_time(clock_time(time)?))
}

/// `HH:MM` or `HH:MM:SS`.
pub fn clock_time(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M:%S").or_else(|_| NaiveTime::parse_from_str(text, "%H:%M")).ok()
}

pub fn moment_text(moment: NaiveDateTime) -> String {
    let (hour, minute, second) = (moment.hour(), moment.minute(), moment.second());
    let day = Form::Iso.text(moment.date());
    format!("{day} {hour:02}:{minute:02}:{second:02}")
}

/// The vendor's "no end": a date far away instead of an empty field.
pub fn far_end() -> NaiveDate {
    NaiveDate::from_ymd_opt(2030, 12, 31).expect("a day of the calendar")
}
