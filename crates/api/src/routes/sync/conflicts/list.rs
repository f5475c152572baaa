//! `GET /api/sync/conflicts`

use axum::extract::State;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::sync::conflicts::Filter;
use sync::conflict::Listed;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::extract::{Auth, Json, Query};
use crate::page::{Page, Paging};
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct Filters {
    /// `open` by default; `settled`, `gone`, or `all`.
    status: Option<String>,
    connection_id: Option<Uuid>,
    kind: Option<String>,
    record_id: Option<Uuid>,
    field: Option<String>,
}

/// A field that both sides changed since they last agreed.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SyncConflict {
    id: Uuid,
    connection_id: Uuid,
    crm_type: String,
    /// `contacts`, `deals`…
    kind: String,
    record_id: Uuid,
    remote_id: String,
    /// Of the record.
    title: String,
    /// As the record's JSON names it; `deleted` when the record was deleted there and changed here.
    field: String,
    /// What both sides last agreed on.
    #[schema(value_type = Object, nullable)]
    base: Value,
    #[schema(value_type = Object, nullable)]
    ours: Value,
    #[schema(value_type = Object, nullable)]
    theirs: Value,
    ours_at: Option<DateTime<Utc>>,
    theirs_at: Option<DateTime<Utc>>,
    /// `open`, `settled`, `gone` (both sides came to the same by themselves).
    status: String,
    /// `zveno`, `vendor`, `value`.
    choice: Option<String>,
    #[schema(value_type = Object, nullable)]
    value: Value,
    settled_by: Option<Uuid>,
    settled_at: Option<DateTime<Utc>>,
    created_at: DateTime<Utc>,
    version: i64,
    /// How often this field of this kind was decided for ours so far.
    past_ours: i64,
    past_theirs: i64,
}

fn shown(listed: Listed) -> SyncConflict {
    let conflict = listed.conflict;
    SyncConflict {
        id: conflict.id,
        connection_id: conflict.connection_id,
        crm_type: conflict.vendor,
        kind: conflict.kind,
        record_id: conflict.local_id,
        remote_id: conflict.remote_id,
        title: conflict.title,
        field: conflict.field,
        base: conflict.base.unwrap_or_default(),
        ours: conflict.ours.unwrap_or_default(),
        theirs: conflict.theirs.unwrap_or_default(),
        ours_at: conflict.ours_at,
        theirs_at: conflict.theirs_at,
        status: conflict.status,
        choice: conflict.choice,
        value: conflict.value.unwrap_or_default(),
        settled_by: conflict.settled_by,
        settled_at: conflict.settled_at,
        created_at: conflict.created_at,
        version: conflict.version,
        past_ours: listed.past_ours,
        past_theirs: listed.past_theirs,
    }
}

/// Conflicts, newest first; `total` is how many are open in all.
#[utoipa::path(get, path = "/api/sync/conflicts", tag = "sync", operation_id = "listConflicts", extensions(("x-permission" = json!("sync:read"))),
    params(Paging, Filters), responses((status = 200, body = Page<SyncConflict>)))]
pub async fn list_conflicts(
    State(state): State<AppState>,
    Auth(caller): Auth,
    paging: Paging,
    Query(filters): Query<Filters>,
) -> Result<Json<Page<SyncConflict>>, Problem> {
    let status = filters.status.unwrap_or_else(|| "open".to_owned());
    let filter = Filter {
        status: (status != "all").then_some(status),
        connection: filters.connection_id,
        kind: filters.kind,
        record: filters.record_id,
        field: filters.field,
        before: paging.cursor()?,
    };
    let (rows, open) = sync::conflict::list(&state.engine, &caller, &filter, paging.fetch()).await?;
    let page = Page::of(rows, paging.limit(), |listed| (listed.conflict.created_at, listed.conflict.id), shown);
    Ok(Json(page.total(paging.is_first().then_some(open))))
}
