//! Merging duplicates: the first stays, the others go, and whatever was theirs is the first one's.

use serde_json::{Value, json};

use super::super::call::Call;
use super::super::envelope::{Failure, Reply};
use super::super::fields::MULTI;
use super::super::noun::Noun;
use super::super::table::{int, of};
use super::{delete, links, write};

/// `crm.entity.mergeBatch`
pub fn batch(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let given = call.object("params").ok_or_else(|| Failure::missing("params"))?;
    let noun = given.get("entityTypeId").and_then(super::super::values::integer).and_then(Noun::of_type);
    let noun = noun.ok_or_else(|| Failure::bad("", "Entity type is not supported."))?;
    let ids = given.get("entityIds").and_then(super::super::values::object).unwrap_or_default();
    let ids: Vec<i64> = ids.values().filter_map(super::super::values::integer).collect();
    let Some((winner, losers)) = ids.split_first() else {
        return Err(Failure::missing("entityIds"));
    };
    if losers.is_empty() || ids.iter().any(|id| call.portal.row(noun, *id).is_none()) {
        return Err(Failure::not_found());
    }
    merge(call, noun, *winner, losers);
    Ok(json!({ "STATUS": "SUCCESS", "ENTITY_IDS": [winner] }).into())
}

pub fn merge(call: &mut Call<'_>, noun: Noun, winner: i64, losers: &[i64]) {
    let Some(before) = call.portal.row(noun, winner).cloned() else { return };
    for loser in losers.iter().filter(|loser| **loser != winner) {
        take_over(call, noun, winner, *loser);
        delete::delete(call, noun, *loser);
    }
    let Some(mut row) = call.portal.row(noun, winner).cloned() else { return };
    write::touch(call, noun, &mut row);
    call.portal.table_mut(noun).put(winner, row.clone());
    call.wrote("update", noun, winner, Some(&before), Some(&row));
    call.happened(noun, "UPDATE", winner);
}

fn take_over(call: &mut Call<'_>, noun: Noun, winner: i64, loser: i64) {
    let (Some(mut kept), Some(gone)) = (call.portal.row(noun, winner).cloned(), call.portal.row(noun, loser).cloned()) else { return };
    for (name, value) in &gone {
        let empty = matches!(of(&kept, name), Value::Null) || *of(&kept, name) == json!("");
        if empty && !MULTI.contains(&&**name) {
            kept.insert(name.clone(), value.clone());
        }
    }
    for kind in MULTI {
        let theirs = of(&gone, kind).as_array().cloned().unwrap_or_default();
        let mut rows = of(&kept, kind).as_array().cloned().unwrap_or_default();
        rows.extend(
            theirs.into_iter().filter(|one| !of(&kept, kind).as_array().is_some_and(|rows| rows.iter().any(|row| row["VALUE"] == one["VALUE"]))),
        );
        if !rows.is_empty() {
            kept.insert(kind.into(), Value::Array(rows));
        }
    }
    call.portal.table_mut(noun).put(winner, kept);
    let type_id = noun.type_id();
    for row in call.portal.table_mut(Noun::Activity).rows.values_mut() {
        if int(row, "OWNER_TYPE_ID") == type_id && int(row, "OWNER_ID") == loser {
            row.insert("OWNER_ID".into(), json!(winner));
        }
    }
    for row in call.portal.table_mut(Noun::Comment).rows.values_mut() {
        if of(row, "ENTITY_TYPE") == &json!(noun.name()) && int(row, "ENTITY_ID") == loser {
            row.insert("ENTITY_ID".into(), json!(winner));
        }
    }
    let others: &[Noun] = match noun {
        Noun::Contact => &[Noun::Deal, Noun::Lead],
        Noun::Company => &[Noun::Contact],
        _ => &[],
    };
    for other in others {
        let Some((_, list)) = links::pair(*other) else { continue };
        for row in call.portal.table_mut(*other).rows.values_mut() {
            let ids = links::ids(row, list);
            if ids.contains(&loser) {
                links::put(*other, row, ids.into_iter().map(|id| if id == loser { winner } else { id }).collect());
            }
        }
    }
}
