//! `GET /api/audit`

use axum::extract::State;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::audit_entries::{Entry, Filter};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::extract::{Auth, Json, Query};
use crate::page::{Page, Paging};
use crate::routes::vocabulary::ActorKind;
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct Filters {
    actor_id: Option<Uuid>,
    /// The kind of record: `student`, `member`, `api_key`…
    kind: Option<String>,
    record_id: Option<Uuid>,
    from: Option<DateTime<Utc>>,
    to: Option<DateTime<Utc>>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct AuditEntry {
    id: i64,
    at: DateTime<Utc>,
    actor: AuditActor,
    /// `create`, `update`, `delete`, `sign_in`…
    action: String,
    kind: String,
    record_id: Option<Uuid>,
    title: String,
    #[schema(value_type = Option<Object>)]
    before: Option<Value>,
    #[schema(value_type = Option<Object>)]
    after: Option<Value>,
    request_id: Option<String>,
}

#[derive(Serialize, ToSchema)]
pub struct AuditActor {
    #[schema(value_type = ActorKind)]
    kind: String,
    id: Option<Uuid>,
    name: Option<String>,
}

pub fn entry(row: Entry) -> AuditEntry {
    AuditEntry {
        id: row.id,
        at: row.at,
        actor: AuditActor { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
        action: row.action,
        kind: row.record_kind,
        record_id: row.record_id,
        title: row.title,
        before: row.before,
        after: row.after,
        request_id: row.request_id,
    }
}

/// Every change, newest first.
#[utoipa::path(get, path = "/api/audit", tag = "audit", operation_id = "listAudit", extensions(("x-permission" = json!("audit:read"))),
    params(Paging, Filters), responses((status = 200, body = Page<AuditEntry>)))]
pub async fn list_audit(
    State(state): State<AppState>,
    Auth(caller): Auth,
    paging: Paging,
    Query(filters): Query<Filters>,
) -> Result<Json<Page<AuditEntry>>, Problem> {
    let filter = Filter {
        actor_id: filters.actor_id,
        kind: filters.kind,
        record_id: filters.record_id,
        from: filters.from,
        to: filters.to,
        before: paging.cursor()?,
    };
    let rows = crm::audit::list(&state.ctx, &caller, &filter, paging.fetch()).await?;
    Ok(Json(Page::of(rows, paging.limit(), |row| row.id, entry)))
}
