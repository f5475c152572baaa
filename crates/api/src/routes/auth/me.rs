//! `GET /api/auth/me`

use axum::extract::State;
use crm::accounts;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Auth, Json};
use crate::routes::team::RoleName;
use crate::routes::vocabulary::{FeatureKey, LocaleName};
use crate::{AppState, Problem};

#[derive(Serialize, ToSchema)]
pub struct Me {
    user: MeUser,
    organization: MeOrganization,
    /// What the caller may do.
    permissions: Vec<&'static str>,
    /// What is on for the caller, of the parts that can be switched off.
    #[schema(value_type = Vec<FeatureKey>)]
    features: Vec<&'static str>,
    /// Only in demo mode.
    demo: Option<Demo>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct MeUser {
    id: Uuid,
    email: String,
    name: String,
    role: RoleName,
    #[schema(value_type = LocaleName)]
    locale: String,
    totp_enabled: bool,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct MeOrganization {
    id: Uuid,
    name: String,
    time_zone: String,
    currency: String,
    #[schema(value_type = LocaleName)]
    locale: String,
}

#[derive(Serialize, ToSchema)]
pub struct Demo {
    alfacrm: DemoAlfacrm,
}

/// The example school, to fill the migration form with.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DemoAlfacrm {
    url: String,
    email: String,
    api_key: String,
}

impl Me {
    pub(super) fn of(me: accounts::Me, role: domain::permissions::Role) -> Self {
        let (member, organisation) = (me.member, me.organisation);
        Self {
            user: MeUser {
                id: member.id,
                email: member.email,
                name: member.name,
                role: role.into(),
                locale: me.locale,
                totp_enabled: member.totp_confirmed_at.is_some(),
            },
            organization: MeOrganization {
                id: organisation.id,
                name: organisation.name,
                time_zone: organisation.time_zone,
                currency: organisation.currency,
                locale: organisation.locale,
            },
            permissions: me.permissions.iter().map(|permission| permission.key()).collect(),
            features: me.features.iter().map(|feature| feature.key()).collect(),
            demo: me.demo.map(|demo| Demo { alfacrm: DemoAlfacrm { url: demo.url, email: demo.email, api_key: demo.api_key } }),
        }
    }
}

/// Who is calling. With an API key, the person who made it and what the key may do.
#[utoipa::path(get, path = "/api/auth/me", tag = "auth", operation_id = "me", extensions(("x-permission" = json!("caller"))),
    responses((status = 200, body = Me)))]
pub async fn me(State(state): State<AppState>, Auth(caller): Auth) -> Result<Json<Me>, Problem> {
    let me = accounts::me(&state.ctx, &caller).await?;
    Ok(Json(Me::of(me, caller.role)))
}
