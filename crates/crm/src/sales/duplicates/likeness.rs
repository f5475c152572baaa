use std::collections::HashSet;

use store::TenantTx;
use store::sales::Kind;
use store::sales::doubles::{self, Double, Point};
use uuid::Uuid;

use crate::Result;

/// How sure it is that two entries are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Only a phone: families and offices share one.
    Low,
    Medium,
    /// The name is the same too.
    High,
}

/// What two records have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likeness {
    pub points: Vec<Point>,
    pub same_name: bool,
    pub confidence: Confidence,
}

impl Likeness {
    /// `None` when they share no point.
    pub(super) fn between(one: &Double, other: &Double) -> Option<Self> {
        let held: HashSet<Point> = other.points().collect();
        let mut points: Vec<Point> = one.points().filter(|point| held.contains(point)).collect();
        points.sort();
        points.dedup();
        if points.is_empty() {
            return None;
        }
        let same_name = words(&one.sort_name) == words(&other.sort_name);
        let confidence = match (same_name, points[0].point.as_str()) {
            (true, _) => Confidence::High,
            (false, "email") => Confidence::Medium,
            (false, _) => Confidence::Low,
        };
        Some(Self { points, same_name, confidence })
    }
}

/// «Фролова Мария» and «Мария Фролова» are one name.
fn words(name: &str) -> Vec<&str> {
    let mut words: Vec<&str> = name.split_whitespace().collect();
    words.sort_unstable();
    words
}

/// A pair as it is kept: the smaller id first.
pub(in crate::sales) fn pair(one: Uuid, other: Uuid) -> (Uuid, Uuid) {
    if one < other { (one, other) } else { (other, one) }
}

/// The pairs among these records that nobody needs to be asked about: told apart, or one person already.
pub(super) async fn apart(tx: &mut TenantTx, kind: Kind, records: &[Double]) -> Result<HashSet<(Uuid, Uuid)>> {
    let ids: Vec<Uuid> = records.iter().map(|one| one.id).collect();
    let mut known = doubles::told_apart(tx, kind, &ids).await?;
    let mut linked: Vec<(Uuid, Uuid)> = records.iter().filter_map(|one| one.person_id.map(|person| (person, one.id))).collect();
    linked.sort_unstable();
    for of_one in linked.chunk_by(|one, other| one.0 == other.0) {
        for (at, (_, one)) in of_one.iter().enumerate() {
            known.extend(of_one[at + 1..].iter().map(|(_, other)| pair(*one, *other)));
        }
    }
    Ok(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(name: &str, emails: &[&str], phones: &[&str]) -> Double {
        let strings = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect();
        Double {
            id: Uuid::nil(),
            name: name.to_owned(),
            sort_name: name.to_lowercase(),
            about: None,
            emails: strings(emails),
            phones: strings(phones),
            open_deals: 0,
            is_student: false,
            person_id: None,
            version: 1,
            created_at: chrono::DateTime::UNIX_EPOCH,
            updated_at: chrono::DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn the_more_in_common_the_surer() {
        let maria = record("Мария Фролова", &["m@example.test"], &["+79000000001"]);
        for (other, expected) in [
            (record("Фролова Мария", &[], &["+79000000001"]), Some(Confidence::High)),
            (record("М. Фролова", &["m@example.test"], &["+79000000001"]), Some(Confidence::Medium)),
            (record("Пётр Фролов", &[], &["+79000000001"]), Some(Confidence::Low)),
            (record("Мария Фролова", &[], &[]), None),
        ] {
            assert_eq!(Likeness::between(&maria, &other).map(|like| like.confidence), expected, "{}", other.name);
        }
    }
}
