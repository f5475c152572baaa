use domain::import::{Kind, SourceRecord};
use domain::school::{Tariff, TariffKind};
use serde_json::Value;

use super::super::wire::Read;
use super::Context;
use super::draft::{Draft, amount, chosen, missing, record};

/// A tariff.
#[must_use]
pub fn tariff(value: &Value, context: &Context) -> SourceRecord {
    record(
        Kind::Tariffs,
        value,
        |row| row.line("name"),
        |row, _| {
            let mut draft = Draft::default();
            let name = row.some_line("name").ok_or_else(|| missing("missing_name"))?;
            let price_minor = amount(row, "price")?.unwrap_or_default();
            let kind = match row.int("type") {
                Read::Good(1) => TariffKind::PerLesson,
                Read::Good(2) => TariffKind::Monthly,
                Read::Good(3) => TariffKind::Weekly,
                _ => TariffKind::Other,
            };
            // Live rows say `lessons_count`, one client library models `lesson_count`.
            let lessons = match row.int("lessons_count") {
                Read::Empty => row.int("lesson_count"),
                found => found,
            };
            let lessons = draft.spare_int("lessons_count", lessons);
            let lesson_minutes = draft.spare_int("duration", row.int("duration"));
            draft.many("branch_ids", Kind::Branches, chosen(row.ids("branch_ids"), &context.branches));
            Ok(draft.done(&Tariff { name, kind, price_minor, currency: context.currency.clone(), lessons, lesson_minutes }))
        },
    )
}
