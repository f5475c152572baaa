//! Where in which funnel a deal or a lead stands, and the history of it.

use serde_json::{Value, json};

use super::super::call::Call;
use super::super::envelope::Failure;
use super::super::noun::Noun;
use super::super::settings::Odd;
use super::super::table::{Row, int, text};
use super::super::values;
use super::patch::{Family, Patch, invalid};

/// Puts a new row on its stage.
pub fn begin(call: &Call<'_>, noun: Noun, row: &mut Row, family: Family) -> Result<(), Failure> {
    let Some(field) = noun.stage() else { return Ok(()) };
    let category = int(row, "CATEGORY_ID");
    if noun == Noun::Deal && !call.portal.has_category(category) {
        if family == Family::Universal {
            return Err(invalid("categoryId", family));
        }
        row.insert("CATEGORY_ID".into(), json!(0));
    }
    let category = int(row, "CATEGORY_ID");
    let wanted = text(row, field).to_owned();
    if call.portal.semantics(noun, category, &wanted).is_none() {
        if !wanted.is_empty() && family == Family::Universal {
            return Err(invalid("stageId", family));
        }
        row.insert(field.into(), json!(first(call, noun, category)));
    }
    settle(call, noun, row);
    Ok(())
}

/// Takes out of the patch what may not be, before it is applied to the row.
pub fn check_move(call: &Call<'_>, noun: Noun, row: &Row, patch: &mut Patch, family: Family) -> Result<(), Failure> {
    let Some(field) = noun.stage() else { return Ok(()) };
    if family == Family::Classic {
        patch.values.remove("CATEGORY_ID");
    }
    let here = int(row, "CATEGORY_ID");
    let category = patch.values.get("CATEGORY_ID").and_then(Value::as_i64).unwrap_or(here);
    if noun == Noun::Deal && !call.portal.has_category(category) {
        return Err(invalid("categoryId", family));
    }
    match patch.values.get(field).and_then(Value::as_str) {
        Some(stage) if call.portal.semantics(noun, category, stage).is_none() => {
            if family == Family::Classic && call.settings.foreign_stage == Odd::Ignore {
                patch.values.remove(field);
                return Ok(());
            }
            Err(invalid(if family == Family::Universal { "stageId" } else { field }, family))
        }
        None if category != here => {
            patch.values.insert(field.into(), json!(first(call, noun, category)));
            Ok(())
        }
        _ => Ok(()),
    }
}

fn first(call: &Call<'_>, noun: Noun, category: i64) -> String {
    let stages = call.portal.stages(noun, category);
    stages.first().map_or(String::new(), |row| text(row, "STATUS_ID").to_owned())
}

/// The fields that follow from the stage.
pub fn settle(call: &Call<'_>, noun: Noun, row: &mut Row) {
    let Some(field) = noun.stage() else { return };
    let category = int(row, "CATEGORY_ID");
    let semantics = call.portal.semantics(noun, category, text(row, field)).unwrap_or("P");
    row.insert("MOVED_TIME".into(), json!(call.now));
    row.insert("MOVED_BY_ID".into(), json!(call.caller.user));
    if noun == Noun::Lead {
        row.insert("STATUS_SEMANTIC_ID".into(), json!(semantics));
        row.insert("DATE_CLOSED".into(), if semantics == "P" { Value::Null } else { json!(call.now) });
        return;
    }
    let is_first = text(row, field) == first(call, noun, category);
    row.insert("STAGE_SEMANTIC_ID".into(), json!(semantics));
    row.insert("CLOSED".into(), json!(if semantics == "P" { "N" } else { "Y" }));
    row.insert("IS_NEW".into(), json!(if is_first { "Y" } else { "N" }));
    if semantics != "P" {
        let today = values::day(&values::time(call.now, call.settings.offset()));
        row.insert("CLOSEDATE".into(), json!(today));
    }
}

/// 1 created, 2 on the way, 3 at the end, 5 in another funnel.
pub fn remember(call: &mut Call<'_>, noun: Noun, row: &Row, before: Option<&Row>) {
    let Some(field) = noun.stage() else { return };
    let prefix = if noun == Noun::Lead { "STATUS_SEMANTIC_ID" } else { "STAGE_SEMANTIC_ID" };
    let semantics = text(row, prefix).to_owned();
    let kind = match before {
        None => 1,
        Some(before) if int(before, "CATEGORY_ID") != int(row, "CATEGORY_ID") => 5,
        Some(_) if semantics == "P" => 2,
        Some(_) => 3,
    };
    let entry = Row::from_iter([
        ("TYPE_ID".into(), json!(kind)),
        ("OWNER_ID".into(), json!(int(row, "ID"))),
        ("OWNER_TYPE_ID".into(), json!(noun.type_id())),
        ("CREATED_TIME".into(), json!(call.now)),
        ("CATEGORY_ID".into(), json!(int(row, "CATEGORY_ID"))),
        ("STAGE_ID".into(), json!(text(row, field))),
        ("STAGE_SEMANTIC_ID".into(), json!(semantics)),
    ]);
    call.portal.table_mut(Noun::StageHistory).add(entry);
}
