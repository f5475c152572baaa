//! `GET /api/organization`

use axum::extract::State;
use crm::organisation;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Auth, Versioned};
use crate::routes::vocabulary::LocaleName;
use crate::{AppState, Problem};

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Organization {
    id: Uuid,
    name: String,
    /// An IANA name.
    time_zone: String,
    /// ISO 4217.
    currency: String,
    #[schema(value_type = LocaleName)]
    locale: String,
    /// Also the `ETag`.
    version: i64,
}

impl From<store::organisations::Organisation> for Organization {
    fn from(row: store::organisations::Organisation) -> Self {
        Self { id: row.id, name: row.name, time_zone: row.time_zone, currency: row.currency, locale: row.locale, version: row.version }
    }
}

/// Name and settings of the organisation.
#[utoipa::path(get, path = "/api/organization", tag = "organization", operation_id = "showOrganization",
    extensions(("x-permission" = json!("organisation:read"))), responses((status = 200, body = Organization)))]
pub async fn show_organization(State(state): State<AppState>, Auth(caller): Auth) -> Result<Versioned<Organization>, Problem> {
    let organisation = organisation::show(&state.ctx, &caller).await?;
    Ok(Versioned(organisation.version, organisation.into()))
}
