//! `/api/sync/connection/{id}/fields`: read (GET) and changed (PUT).

use std::collections::BTreeMap;

use axum::extract::State;
use serde::{Deserialize, Serialize};
use sync::connection::{FieldChange, Fields, Local};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Auth, Json, Path};
use crate::{AppState, Problem};

/// One field there, and its place here.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct MappedField {
    kind: String,
    /// The vendor's name of it.
    remote: String,
    title: String,
    /// Form of the value: `text`, `emails`, `select`… `foreign`: of a type that Zveno has no field for, so it can have no place here.
    value_kind: String,
    /// Ours; `null` while it has no place.
    local: Option<String>,
    /// `both`, `in`, `out`, `off`.
    direction: String,
    /// `null`: as the connection has it.
    strategy: Option<String>,
    /// `none`, `upper`, `lower`, `digits`: what is done to a text on the way in.
    transform: String,
    /// An own field of the account.
    is_own: bool,
    /// Whether the vendor takes it.
    is_writable: bool,
}

/// A field here. A text, number, day, choice or address of the web there can go into any such field here; anything else only where it goes by itself.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LocalField {
    name: String,
    /// Of an own field; others are called by the interface.
    title: Option<String>,
    /// As [`MappedField`] has it.
    value_kind: String,
}

#[derive(Serialize, ToSchema)]
pub struct Mapping {
    items: Vec<MappedField>,
    /// Fields here that can be chosen, by kind.
    locals: BTreeMap<&'static str, Vec<LocalField>>,
}

impl From<Fields> for Mapping {
    fn from(fields: Fields) -> Self {
        let item = |field: store::sync::fields::Field| MappedField {
            kind: field.kind,
            remote: field.remote,
            title: field.title,
            value_kind: field.value_kind,
            local: field.local,
            direction: field.direction,
            strategy: field.strategy,
            transform: field.transform,
            is_own: field.is_own,
            is_writable: field.is_writable,
        };
        let local = |local: Local| LocalField { name: local.name, title: local.title, value_kind: local.value_kind };
        Self {
            items: fields.items.into_iter().map(item).collect(),
            locals: fields.locals.into_iter().map(|(kind, named)| (kind.as_str(), named.into_iter().map(local).collect())).collect(),
        }
    }
}

/// Fields to be changed; the others stay as they are.
#[derive(Deserialize, ToSchema)]
pub struct MappingChange {
    #[serde(default)]
    items: Vec<MappedFieldChange>,
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct MappedFieldChange {
    kind: String,
    remote: String,
    local: Option<String>,
    direction: String,
    strategy: Option<String>,
    #[serde(default = "untransformed")]
    transform: String,
}

fn untransformed() -> String {
    "none".to_owned()
}

/// Which field there is which field here.
#[utoipa::path(get, path = "/api/sync/connection/{id}/fields", tag = "sync", operation_id = "listConnectionFields",
    extensions(("x-permission" = json!("sync:read"))), params(("id" = Uuid, Path)), responses((status = 200, body = Mapping)))]
pub async fn list_connection_fields(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Json<Mapping>, Problem> {
    Ok(Json(sync::connection::fields(&state.engine, &caller, id).await?.into()))
}

/// Changes the mapping of the fields named. Their records are read once more.
#[utoipa::path(put, path = "/api/sync/connection/{id}/fields", tag = "sync", operation_id = "changeConnectionFields",
    extensions(("x-permission" = json!("sync:manage"))), params(("id" = Uuid, Path)), request_body = MappingChange,
    responses((status = 200, body = Mapping)))]
pub async fn change_connection_fields(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    Json(body): Json<MappingChange>,
) -> Result<Json<Mapping>, Problem> {
    let change = |item: MappedFieldChange| FieldChange {
        kind: item.kind,
        remote: item.remote,
        local: item.local,
        direction: item.direction,
        strategy: item.strategy,
        transform: item.transform,
    };
    let wanted: Vec<FieldChange> = body.items.into_iter().map(change).collect();
    Ok(Json(sync::connection::change_fields(&state.engine, &caller, id, &wanted).await?.into()))
}
