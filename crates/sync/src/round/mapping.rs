//! Which field there is which field here, and whose ids are whose.

use std::collections::{BTreeMap, HashMap};

use connector::crm::{CrmDescriptor, FieldKind};
use domain::sync::{Direction, Kind, Policy, Strategy};
use store::TenantTx;
use store::sales::custom_fields::{self, CustomField};
use store::sync::connections::Connection;
use store::sync::{fields, pairs};
use uuid::Uuid;

/// Kinds of pairs that are no records.
pub(super) const PEOPLE: &str = "people";
pub(super) const PIPELINES: &str = "pipelines";
pub(super) const STAGES: &str = "stages";
pub(super) const LOSS_REASONS: &str = "loss_reasons";

#[derive(Debug, Clone)]
pub(super) struct FieldMap {
    pub remote: String,
    pub local: String,
    pub kind: FieldKind,
    pub direction: Direction,
    pub transform: String,
}

/// Ids of a small directory, both ways.
#[derive(Debug, Default)]
pub(super) struct Twins {
    here: HashMap<String, Uuid>,
    there: HashMap<Uuid, String>,
}

impl Twins {
    pub fn new(pairs: Vec<(String, Uuid)>) -> Self {
        let there = pairs.iter().map(|(remote, local)| (*local, remote.clone())).collect();
        Self { here: pairs.into_iter().collect(), there }
    }

    pub fn here(&self, remote: &str) -> Option<Uuid> {
        self.here.get(remote).copied()
    }

    pub fn there(&self, local: Uuid) -> Option<&str> {
        self.there.get(&local).map(String::as_str)
    }
}

#[derive(Debug, Default)]
pub(super) struct Mapping {
    fields: BTreeMap<Kind, Vec<FieldMap>>,
    policies: BTreeMap<Kind, Policy>,
    pub own_fields: Vec<CustomField>,
    pub people: Twins,
    pub stages: Twins,
    pub loss_reasons: Twins,
}

impl Mapping {
    pub async fn load(tx: &mut TenantTx, connection: &Connection, descriptor: &CrmDescriptor) -> store::Result<Self> {
        let mut mapping = Self { own_fields: custom_fields::list(tx, None).await?, ..Self::default() };
        let strategy = connection.strategy.parse().unwrap_or(Strategy::Newest);
        for field in fields::list(tx, connection.id).await? {
            let (Ok(kind), Some(local)) = (field.kind.parse::<Kind>(), field.local) else { continue };
            let known = descriptor.kind(kind).and_then(|of| of.fields.iter().find(|known| known.remote == field.remote));
            let mut direction = field.direction.parse().unwrap_or(Direction::Both);
            if !field.is_writable {
                direction = if direction.comes_in() { Direction::In } else { Direction::Off };
            }
            // Own fields cross in the form of Zveno's own fields already.
            let form = known.map_or(FieldKind::Line, |known| known.kind);
            // Lines name products: where those do not travel, a line would come back without its own.
            if form == FieldKind::ProductLines && !connection.kinds.iter().any(|kind| kind == Kind::Products.as_str()) {
                continue;
            }
            let policy = mapping.policies.entry(kind).or_insert_with(|| Policy::new(strategy));
            policy.direction_of.insert(local.clone(), direction);
            if let Some(own) = field.strategy.and_then(|own| own.parse().ok()) {
                policy.of_field.insert(local.clone(), own);
            }
            mapping.fields.entry(kind).or_default().push(FieldMap { remote: field.remote, local, kind: form, direction, transform: field.transform });
        }
        mapping.people = Twins::new(pairs::all(tx, connection.id, PEOPLE).await?);
        mapping.stages = Twins::new(pairs::all(tx, connection.id, STAGES).await?);
        mapping.loss_reasons = Twins::new(pairs::all(tx, connection.id, LOSS_REASONS).await?);
        Ok(mapping)
    }

    pub fn of(&self, kind: Kind) -> &[FieldMap] {
        self.fields.get(&kind).map(Vec::as_slice).unwrap_or_default()
    }

    pub fn policy(&self, kind: Kind) -> Policy {
        self.policies.get(&kind).cloned().unwrap_or_else(|| Policy::new(Strategy::Newest))
    }
}
