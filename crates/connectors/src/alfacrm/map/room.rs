use domain::import::{Kind, SourceRecord};
use domain::school::Room;
use serde_json::Value;

use super::Context;
use super::draft::{Draft, chosen, missing, record};
use crate::alfacrm::dictionaries::Dictionary;

/// A room; `listed_in` is the branch whose list it came from.
#[must_use]
pub fn room(value: &Value, context: &Context, listed_in: &str) -> SourceRecord {
    record(
        Kind::Rooms,
        value,
        |row| row.line("name"),
        |row, _| {
            let mut draft = Draft::default();
            let name = row.some_line("name").ok_or_else(|| missing("missing_name"))?;
            let branch = row.id("branch_id").unwrap_or_else(|| listed_in.to_owned());
            draft.optional("branch_id", Kind::Branches, chosen(vec![branch], &context.branches).pop());
            let location = row.id("location_id").and_then(|id| context.names.get(Dictionary::Locations, &id).map(str::to_owned));
            let position = draft.spare_int("weight", row.int("weight")).unwrap_or_default();
            let is_active = row.flag("is_enabled").or_else(|| row.flag("is_active")).unwrap_or(true);
            Ok(draft.done(&Room { name, location, note: row.paragraph("note"), is_active, position }))
        },
    )
}
