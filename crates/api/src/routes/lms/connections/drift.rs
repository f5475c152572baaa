//! `GET /api/v1/crm/connections/{id}/drift`

use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::shown::LmsTrouble;
use crate::extract::{Auth, Json, Path};
use crate::page::{Page, Paging};
use crate::{AppState, Problem};

/// Why what is here is not what is there.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsDrift {
    /// Students of the site, those not counted who are gone.
    there: i64,
    /// Those of them who are a contact here.
    linked: i64,
    /// Without an e-mail that the token may see.
    without_email: i64,
    /// Whom a person has said to be somebody else.
    kept_apart: i64,
    /// Whose account is closed there.
    suspended: i64,
    /// Seen once and not there any more.
    gone: i64,
    /// Those who are nobody here, each with why.
    people: Page<LmsDiffering>,
    /// Parts of the site that could not be read.
    troubles: Vec<LmsTrouble>,
}

/// A student of the site who is nobody here.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsDiffering {
    id: Uuid,
    remote_id: String,
    name: String,
    email: Option<String>,
    suspended: bool,
    /// `no_email`, `unknown_email` (nobody here has it), `shared_email` (several have), `kept_apart`, `not_linked_yet` (by the next pass).
    why: &'static str,
    /// How many contacts have the e-mail.
    holders: i64,
}

/// Compares the students of a site with the contacts here, and says of each that differs why.
#[utoipa::path(get, path = "/api/v1/crm/connections/{id}/drift", tag = "learning", operation_id = "showLmsDrift",
    extensions(("x-permission" = json!("sync:read"))), params(("id" = Uuid, Path), Paging), responses((status = 200, body = LmsDrift)))]
pub async fn show_lms_drift(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    paging: Paging,
) -> Result<Json<LmsDrift>, Problem> {
    let drift = ::sync::lms::connection::drift(&state.engine, &caller, id, &paging.window()?).await?;
    let people = Page::cut(drift.people, |one| LmsDiffering {
        id: one.id,
        remote_id: one.remote_id,
        name: one.name,
        email: one.email,
        suspended: one.is_suspended,
        why: one.why,
        holders: i64::try_from(one.holders).unwrap_or(i64::MAX),
    });
    Ok(Json(LmsDrift {
        there: drift.figures.there,
        linked: drift.figures.linked,
        without_email: drift.figures.without_email,
        kept_apart: drift.figures.kept_apart,
        suspended: drift.figures.suspended,
        gone: drift.figures.gone,
        people,
        troubles: drift.troubles.into_iter().map(LmsTrouble::from).collect(),
    }))
}
