use chrono::NaiveDate;
use crm::analytics::Range;
use serde::Serialize;
use utoipa::ToSchema;

/// Which days were counted; the last ones belong to them.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct AnalyticsRange {
    from: NaiveDate,
    to: NaiveDate,
    /// As many days before, which `previous` is about.
    previous_from: NaiveDate,
    previous_to: NaiveDate,
    /// `day`, `week` or `month`: what periods are.
    step: &'static str,
}

impl From<&Range> for AnalyticsRange {
    fn from(range: &Range) -> Self {
        Self { from: range.from, to: range.to, previous_from: range.previous_from, previous_to: range.previous_to, step: range.step.as_str() }
    }
}

/// What a file is called: the kind of figures and their days.
pub fn file_name(kind: &str, range: &Range) -> String {
    format!("{kind}-{}-{}", range.from.format("%Y-%m-%d"), range.to.format("%Y-%m-%d"))
}
