//! `PATCH /api/organization`

use axum::extract::State;
use crm::organisation::{self, OrganisationChange};
use serde::Deserialize;
use utoipa::ToSchema;

use super::show::Organization;
use crate::extract::{Auth, IfMatch, Json, Versioned};
use crate::problem::ProblemDocument;
use crate::routes::vocabulary::LocaleName;
use crate::{AppState, Problem};

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct OrganizationChange {
    #[schema(min_length = 1, max_length = 200)]
    name: Option<String>,
    /// An IANA name.
    time_zone: Option<String>,
    /// ISO 4217.
    currency: Option<String>,
    #[schema(value_type = Option<LocaleName>)]
    locale: Option<String>,
}

/// Changes name or settings.
#[utoipa::path(patch, path = "/api/organization", tag = "organization", operation_id = "changeOrganization",
    extensions(("x-permission" = json!("organisation:manage"))),
    params(("if-match" = Option<String>, Header, description = "The `ETag` that was seen")), request_body = OrganizationChange,
    responses((status = 200, body = Organization),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`")))]
pub async fn change_organization(
    State(state): State<AppState>,
    Auth(caller): Auth,
    IfMatch(seen): IfMatch,
    Json(body): Json<OrganizationChange>,
) -> Result<Versioned<Organization>, Problem> {
    let change = OrganisationChange { name: body.name, time_zone: body.time_zone, currency: body.currency, locale: body.locale };
    let organisation = organisation::change(&state.ctx, &caller, seen, &change).await?;
    Ok(Versioned(organisation.version, organisation.into()))
}
