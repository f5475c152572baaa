use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use uuid::Uuid;

use crate::sales::order::Ordered;

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
    pub custom: Value,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// Comes before a sub-select `t` of deals, [`JOINED`] after it.
pub(super) const SHOWN: &str = "select t.id, t.title, t.sort_title, t.pipeline_id, t.stage_id, s.name as stage_name, s.kind as stage_kind, s.color as stage_color, \
    t.stage_since, t.amount_minor, t.currency::text as currency, c.id as contact_id, c.name as contact_name, o.id as company_id, o.name as company_name, \
    t.owner_id, u.name as owner_name, t.expected_on, t.closed_at, t.loss_reason_id, l.name as loss_reason_name, t.source, t.note, t.custom, t.version, \
    t.created_at, t.updated_at from ";
/// What is deleted is shown as absent.
pub(super) const JOINED: &str = " join stages s on s.org_id = t.org_id and s.id = t.stage_id \
    left join contacts c on c.org_id = t.org_id and c.id = t.contact_id and c.deleted_at is null \
    left join companies o on o.org_id = t.org_id and o.id = t.company_id and o.deleted_at is null \
    left join loss_reasons l on l.org_id = t.org_id and l.id = t.loss_reason_id left join users u on u.id = t.owner_id";

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
