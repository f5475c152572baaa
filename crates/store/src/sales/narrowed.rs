//! What a filter asks of tags and own fields, looked up beforehand.

use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use super::custom_values::{self, Asked, Sought};
use super::tags;
use crate::{Result, TenantTx};

pub(super) struct Narrowed {
    record_kind: &'static str,
    tags: Option<Vec<Uuid>>,
    custom: Vec<Sought>,
}

impl Narrowed {
    pub async fn by(tx: &mut TenantTx, record_kind: &'static str, tags: &[Uuid], custom: &[Asked]) -> Result<Self> {
        let tags = tags::sought(tx, tags).await?;
        Ok(Self { record_kind, tags, custom: custom_values::sought(tx, record_kind, custom).await? })
    }

    /// ` and …`: records `t` that carry any of the tags and have all of the values.
    pub fn push(&self, query: &mut QueryBuilder<Postgres>) {
        tags::push_any(query, self.record_kind, self.tags.as_deref());
        custom_values::push_all(query, self.record_kind, &self.custom);
    }
}
