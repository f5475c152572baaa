//! What is sold in deals and leads, which no list of theirs tells: one command for each, fifty in a request.

use connector::Error;
use connector::crm::RemoteRecord;
use serde_json::{Value, json};

use super::client::{Client, Command};
use super::map::{self, Entity};
use super::read::PAGE;
use super::wire::{self, get};

/// Name of the field.
pub const FIELD: &str = "productRows";
/// A deal of Zveno has no more lines than four pages.
const MOST_PAGES: usize = 4;

/// Adds the rows to deals that were read. Where they may not be read nothing is said of them.
pub async fn add(client: &Client, records: &mut [RemoteRecord]) -> Result<(), Error> {
    let mut open: Vec<(usize, Vec<Value>)> = (0..records.len()).map(|at| (at, Vec::new())).collect();
    for page in 0..MOST_PAGES {
        if open.is_empty() {
            break;
        }
        let commands: Vec<Command> = open.iter().map(|(at, _)| command(&records[*at].id, page * PAGE)).collect();
        let mut more = Vec::new();
        for ((at, mut read), result) in open.into_iter().zip(client.batch(&commands, true).await?) {
            let result = match result {
                Ok(result) => result,
                Err(Error::NotFound | Error::Forbidden { .. } | Error::Refused { .. } | Error::BadRequest(_)) => continue,
                Err(error) => return Err(error),
            };
            let rows = get(&result, FIELD);
            if !rows.is_array() && !rows.is_object() {
                return Err(Error::Unexpected { excerpt: "crm.item.productrow.list without rows".to_owned() });
            }
            let rows = wire::rows(rows);
            // A filter that is not heeded brings strangers: then nothing is known of this one's.
            if !rows.iter().all(|row| belongs(row, &records[at].id)) {
                continue;
            }
            let is_last = rows.len() < PAGE;
            read.extend(rows.into_iter().cloned());
            if is_last {
                put(&mut records[at], read);
            } else {
                more.push((at, read));
            }
        }
        open = more;
    }
    // Longer than any deal of ours: what was not read must not be written.
    Ok(())
}

/// Whether a row is that deal's, as far as it says whose it is.
fn belongs(row: &Value, deal: &str) -> bool {
    let (entity, id) = map::entity(deal);
    wire::id(get(row, "ownerId")).is_none_or(|owner| owner == id) && wire::text(get(row, "ownerType")).is_none_or(|of| of == owner_type(entity))
}

fn put(record: &mut RemoteRecord, mut rows: Vec<Value>) {
    rows.sort_by_key(|row| (wire::number(get(row, "sort")), wire::number(get(row, "id"))));
    record.fields.insert(FIELD.to_owned(), map::lines(&rows));
    if let Some(raw) = record.raw.as_object_mut() {
        raw.insert(FIELD.to_owned(), Value::Array(rows));
    }
}

/// The letter by which the vendor names what a row belongs to.
fn owner_type(entity: Entity) -> &'static str {
    match entity {
        Entity::Lead => "L",
        Entity::Deal => "D",
    }
}

/// Whose rows they are has to be said; a list of owners is not documented to be taken.
fn command(id: &str, start: usize) -> Command {
    let (entity, id) = map::entity(id);
    let filter = json!({ "=ownerType": owner_type(entity), "=ownerId": id.parse::<u64>().unwrap_or(0) });
    Command::new("crm.item.productrow.list", json!({ "filter": filter, "order": { "id": "ASC" }, "start": start }))
}

/// Puts those lines in the place of the rows there are. An empty list is not taken by the method that replaces: each row goes by itself.
pub fn replace(id: &str, lines: &Value, raw: &Value) -> Vec<Command> {
    let before = wire::rows(get(raw, FIELD));
    let rows = map::rows_of(lines, &before);
    if rows.is_empty() {
        let gone = before.iter().filter_map(|row| wire::number(get(row, "id")));
        return gone.map(|id| Command::new("crm.item.productrow.delete", json!({ "id": id }))).collect();
    }
    let (entity, id) = map::entity(id);
    let parameters = json!({ "ownerType": owner_type(entity), "ownerId": id.parse::<u64>().unwrap_or(0), "productRows": rows });
    vec![Command::new("crm.item.productrow.set", parameters)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_others_are_told_by_their_owner() {
        let row = json!({ "ownerId": 410, "ownerType": "D" });
        assert!(belongs(&row, "410") && belongs(&json!({}), "410"));
        assert!(!belongs(&row, "411") && !belongs(&row, "L410"));
    }
}
