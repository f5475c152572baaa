//! Records there that have no twin yet, and may be records that are here.

use std::collections::{BTreeSet, HashMap};

use connector::crm::RemoteRecord;
use domain::import::Kind as ImportKind;
use domain::sync::{Fields, Kind};
use domain::text::name_key;
use serde_json::Value;
use store::TenantTx;
use store::import::{HasPoints, by_points, companies_by_name};
use store::sync::records;
use uuid::Uuid;

/// For each new record the one here it is, by its place in `new`. Each record here is met once.
pub(super) async fn meet(tx: &mut TenantTx, connection: Uuid, kind: Kind, new: &[(&RemoteRecord, &Fields)]) -> store::Result<HashMap<usize, Uuid>> {
    let mut met = HashMap::new();
    let mut taken = BTreeSet::new();
    let mut meet = |met: &mut HashMap<usize, Uuid>, at: usize, id: Uuid| {
        if !met.contains_key(&at) && taken.insert(id) {
            met.insert(at, id);
        }
    };
    // Ours come back by the id that went along. Those that carry none were looked for before.
    let marked: Vec<Uuid> = new.iter().filter_map(|(record, _)| record.marker).collect();
    let ours: BTreeSet<Uuid> = records::load(tx, kind, &marked, false).await?.into_iter().map(|record| record.id).collect();
    for (at, (record, _)) in new.iter().enumerate() {
        if let Some(id) = record.marker.filter(|id| ours.contains(id)) {
            meet(&mut met, at, id);
        }
    }
    let candidates = match kind {
        Kind::Contacts => people(tx, new).await?,
        Kind::Companies => firms(tx, new).await?,
        _ => Vec::new(),
    };
    let found: Vec<Uuid> = candidates.iter().map(|(_, id)| *id).collect();
    let paired: BTreeSet<Uuid> = records::paired(tx, connection, kind, &found).await?.into_iter().collect();
    for (at, id) in candidates {
        if !paired.contains(&id) {
            meet(&mut met, at, id);
        }
    }
    Ok(met)
}

/// The same e-mail or phone and a name that fits: a mother and her child share a phone and are two people.
async fn people(tx: &mut TenantTx, new: &[(&RemoteRecord, &Fields)]) -> store::Result<Vec<(usize, Uuid)>> {
    let texts = |field: &str| -> Vec<String> { new.iter().flat_map(|(_, fields)| list(fields.get(field))).collect() };
    let here = by_points(tx, ImportKind::Contacts, &texts("emails"), &texts("phones")).await?;
    let mut found = Vec::new();
    for (at, (_, fields)) in new.iter().enumerate() {
        let (emails, phones) = (list(fields.get("emails")), list(fields.get("phones")));
        let shares =
            |known: &&HasPoints| known.emails.iter().any(|email| emails.contains(email)) || known.phones.iter().any(|phone| phones.contains(phone));
        let name = name_key(fields.get("name").and_then(Value::as_str).unwrap_or_default());
        let mut fitting = here.iter().filter(shares).filter(|known| names_fit(&name, &name_key(&known.sort_name)));
        if let (Some(only), None) = (fitting.next(), fitting.next()) {
            found.push((at, only.id));
        }
    }
    Ok(found)
}

async fn firms(tx: &mut TenantTx, new: &[(&RemoteRecord, &Fields)]) -> store::Result<Vec<(usize, Uuid)>> {
    let named = |fields: &Fields| fields.get("name").and_then(Value::as_str).unwrap_or_default().replace(['Ё', 'ё'], "е").to_lowercase();
    let names: Vec<String> = new.iter().map(|(_, fields)| named(fields)).collect();
    let here = companies_by_name(tx, &names).await?;
    Ok(names.iter().enumerate().filter_map(|(at, name)| here.get(name).map(|id| (at, *id))).collect())
}

/// «Анна Петрова» is «Петрова Анна Сергеевна», and nobody is without a name.
fn names_fit(one: &str, other: &str) -> bool {
    let words = |name: &str| name.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect::<BTreeSet<_>>();
    let (one, other) = (words(one), words(other));
    !one.is_empty() && !other.is_empty() && (one.is_subset(&other) || other.is_subset(&one))
}

fn list(value: Option<&Value>) -> Vec<String> {
    value.and_then(Value::as_array).map(|items| items.iter().filter_map(|item| item.as_str().map(str::to_owned)).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::names_fit;

    #[test]
    fn names_fit_when_one_says_more_than_the_other() {
        assert!(names_fit("анна петрова", "петрова анна сергеевна"));
        assert!(!names_fit("анна петрова", "мария петрова"));
        assert!(!names_fit("", "анна"));
    }
}
