use std::collections::{BTreeMap, HashMap};

use crm::sales::merges::Wanted;
use serde::Deserialize;
use store::sales::Kind;
use utoipa::ToSchema;
use uuid::Uuid;

/// Which records become one.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct MergeFields {
    /// The record that stays.
    primary_id: Option<Uuid>,
    /// Those that go, in the order in which an empty field is filled from them.
    #[serde(default)]
    #[schema(min_items = 1, max_items = 20)]
    duplicate_ids: Vec<Uuid>,
    /// Field to the record whose value it takes; `custom.KEY` is one own field. Without a choice a field is the primary's, or where that is empty the first
    /// one that is not; e-mails, phones, messengers and addresses are united.
    #[serde(default)]
    fields: BTreeMap<String, Uuid>,
    /// The versions of the records that were seen, by their ids; one that has changed since answers 412.
    #[serde(default)]
    versions: HashMap<Uuid, i64>,
}

impl MergeFields {
    pub fn of(self, kind: Kind) -> Wanted {
        let Self { primary_id, duplicate_ids, fields, versions } = self;
        Wanted { kind, primary_id, duplicate_ids, choices: fields, seen: versions }
    }
}
