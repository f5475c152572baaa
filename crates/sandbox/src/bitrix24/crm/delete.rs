//! Deleting, which takes what belongs to the row with it and leaves no trace but an event.

use super::super::call::Call;
use super::super::noun::Noun;
use super::super::table::{int, text};
use super::links;

/// Whether there was such a row.
pub fn delete(call: &mut Call<'_>, noun: Noun, id: i64) -> bool {
    let Some(row) = call.portal.table_mut(noun).remove(id) else { return false };
    if noun.type_id() > 0 {
        cascade(call, noun, id);
    }
    call.wrote("delete", noun, id, Some(&row), None);
    call.happened(noun, "DELETE", id);
    true
}

fn cascade(call: &mut Call<'_>, noun: Noun, id: i64) {
    let type_id = noun.type_id();
    take(call, Noun::Activity, |row| int(row, "OWNER_TYPE_ID") == type_id && int(row, "OWNER_ID") == id);
    take(call, Noun::Comment, |row| text(row, "ENTITY_TYPE").eq_ignore_ascii_case(noun.name()) && int(row, "ENTITY_ID") == id);
    take(call, Noun::ProductRow, |row| text(row, "OWNER_TYPE") == noun.prefix() && int(row, "OWNER_ID") == id);
    take(call, Noun::StageHistory, |row| int(row, "OWNER_TYPE_ID") == type_id && int(row, "OWNER_ID") == id);
    let referring: &[Noun] = match noun {
        Noun::Contact => &[Noun::Deal, Noun::Lead],
        Noun::Company => &[Noun::Contact],
        _ => &[],
    };
    for other in referring {
        unlink(call, *other, id);
    }
    if noun == Noun::Company {
        for other in [Noun::Deal, Noun::Lead] {
            for row in call.portal.table_mut(other).rows.values_mut().filter(|row| int(row, "COMPANY_ID") == id) {
                row.insert("COMPANY_ID".into(), serde_json::json!(0));
            }
        }
    }
}

fn unlink(call: &mut Call<'_>, other: Noun, id: i64) {
    let Some((_, list)) = links::pair(other) else { return };
    for row in call.portal.table_mut(other).rows.values_mut() {
        let ids = links::ids(row, list);
        if ids.contains(&id) {
            links::put(other, row, ids.into_iter().filter(|one| *one != id).collect());
        }
    }
}

fn take(call: &mut Call<'_>, noun: Noun, belongs: impl Fn(&super::super::table::Row) -> bool) {
    let ids: Vec<i64> = call.portal.table(noun).rows.iter().filter(|(_, row)| belongs(row)).map(|(id, _)| *id).collect();
    for id in ids {
        call.portal.table_mut(noun).remove(id);
    }
}
