use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use uuid::Uuid;

use crate::sales::order::Ordered;
use crate::sales::tags::RecordTag;

/// A deal as lists, columns and cards show it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Deal {
    pub id: Uuid,
    pub title: String,
    pub sort_title: String,
    pub pipeline_id: Uuid,
    pub stage_id: Uuid,
    pub stage_name: String,
    /// `open`, `won` or `lost`.
    pub stage_kind: String,
    pub stage_color: String,
    pub stage_since: DateTime<Utc>,
    pub amount_minor: i64,
    pub currency: String,
    pub contact_id: Option<Uuid>,
    pub contact_name: Option<String>,
    pub company_id: Option<Uuid>,
    pub company_name: Option<String>,
    pub owner_id: Option<Uuid>,
    pub owner_name: Option<String>,
    pub expected_on: Option<NaiveDate>,
    pub closed_at: Option<DateTime<Utc>>,
    pub loss_reason_id: Option<Uuid>,
    pub loss_reason_name: Option<String>,
    pub source: Option<String>,
    pub note: String,
    /// As it stands: an import may have brought more than the own fields that are defined.
    pub custom: Value,
    /// Values of own fields, by key.
    pub own: Value,
    #[sqlx(json)]
    pub tags: Vec<RecordTag>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// Comes before a sub-select `t` of deals, [`JOINED`] after it.
pub(super) const SHOWN: &str = "select t.id, t.title, t.sort_title, t.pipeline_id, t.stage_id, s.name as stage_name, s.kind as stage_kind, s.color as stage_color, \
    t.stage_since, t.amount_minor, t.currency::text as currency, c.id as contact_id, c.name as contact_name, o.id as company_id, o.name as company_name, \
    t.owner_id, u.name as owner_name, t.expected_on, t.closed_at, t.loss_reason_id, l.name as loss_reason_name, t.source, t.note, t.custom, w.own, g.tags, t.version, \
    t.created_at, t.updated_at from ";
/// What is deleted is shown as absent. Lateral and limited, here as in the other lists: under row-level security the planner takes every organisation for
/// an average one and would rather hash two hundred thousand contacts than look up fifty.
pub(super) const JOINED: &str = " join lateral (select name, kind, color from stages where org_id = t.org_id and id = t.stage_id limit 1) s on true \
    left join lateral (select id, name from contacts where org_id = t.org_id and id = t.contact_id and deleted_at is null limit 1) c on true \
    left join lateral (select id, name from companies where org_id = t.org_id and id = t.company_id and deleted_at is null limit 1) o on true \
    left join lateral (select name from loss_reasons where org_id = t.org_id and id = t.loss_reason_id limit 1) l on true \
    left join lateral (select name from users where id = t.owner_id limit 1) u on true";

impl Ordered for Deal {
    fn id(&self) -> Uuid {
        self.id
    }

    fn sorted_name(&self) -> &str {
        &self.sort_title
    }

    fn created_at(&self) -> DateTime<Utc> {
        self.created_at
    }

    fn updated_at(&self) -> DateTime<Utc> {
        self.updated_at
    }

    fn amount(&self) -> i64 {
        self.amount_minor
    }
}
