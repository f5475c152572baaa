//! `crm.stagehistory.list`: every step of every deal and lead.

use serde_json::{Value, json};

use super::super::call::Call;
use super::super::envelope::{Failure, Reply};
use super::super::noun::Noun;
use super::{classic, show};

pub fn list(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let type_id = call.int("entityTypeId").ok_or_else(|| Failure::missing("entityTypeId"))?;
    if type_id != 1 && type_id != 2 {
        return Err(Failure::bad("", "Entity type is not supported."));
    }
    let mut filter = call.object("filter").unwrap_or_default();
    filter.insert("=OWNER_TYPE_ID".to_owned(), json!(type_id));
    let page = classic::page_with(call, Noun::StageHistory, &filter)?;
    let rows = page.ids.iter().filter_map(|id| call.portal.row(Noun::StageHistory, *id));
    let items: Vec<Value> = rows.map(|row| step(call, row, type_id)).collect();
    Ok(Reply { result: json!({ "items": items }), total: page.total, next: page.next })
}

fn step(call: &Call<'_>, row: &super::super::table::Row, type_id: i64) -> Value {
    let mut value = show::plain(call, Noun::StageHistory, row, false, true);
    if let Value::Object(fields) = &mut value {
        fields.remove("OWNER_TYPE_ID");
        if type_id == 1 {
            // Leads have statuses and no funnels.
            fields.remove("CATEGORY_ID");
            for (old, new) in [("STAGE_ID", "STATUS_ID"), ("STAGE_SEMANTIC_ID", "STATUS_SEMANTIC_ID")] {
                if let Some(value) = fields.remove(old) {
                    fields.insert(new.to_owned(), value);
                }
            }
        }
    }
    value
}
