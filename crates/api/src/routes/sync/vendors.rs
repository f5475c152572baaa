//! `GET /api/sync/vendors`

use axum::extract::State;
use serde::Serialize;
use sync::connection::Vendor;
use utoipa::ToSchema;

use crate::extract::{Auth, Json};
use crate::page::Items;
use crate::{AppState, Problem};

/// A CRM that can be connected.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct CrmVendor {
    crm_type: String,
    title: String,
    /// `oauth`, `long_lived_token`, `inbound_webhook`: the usual way first.
    sign_in: Vec<&'static str>,
    kinds: Vec<&'static str>,
    /// The way back, to be written into the integration at the vendor.
    redirect_uri: String,
    /// The operator's own integration, where there is one: then nobody has to make their own.
    client_id: Option<String>,
    /// In demo mode only: what the sandbox's account is opened with. Made up, and no secret.
    demo: Option<CrmDemo>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct CrmDemo {
    client_id: String,
    client_secret: String,
    address: String,
    access_token: Option<String>,
    webhook_url: Option<String>,
}

fn shown(vendor: Vendor) -> CrmVendor {
    let sign_in = vendor.sign_in();
    CrmVendor {
        crm_type: vendor.descriptor.vendor.to_owned(),
        title: vendor.descriptor.title.to_owned(),
        sign_in,
        kinds: vendor.descriptor.kinds.iter().map(|kind| kind.kind.as_str()).collect(),
        redirect_uri: vendor.redirect_uri,
        client_id: vendor.client_id,
        demo: vendor.demo.map(|demo| CrmDemo {
            client_id: demo.client_id,
            client_secret: demo.client_secret,
            address: demo.address,
            access_token: demo.access_token,
            webhook_url: demo.webhook_url,
        }),
    }
}

/// CRMs that can be connected, and how.
#[utoipa::path(get, path = "/api/sync/vendors", tag = "sync", operation_id = "listCrmVendors", extensions(("x-permission" = json!("sync:read"))),
    responses((status = 200, body = Items<CrmVendor>)))]
pub async fn list_crm_vendors(State(state): State<AppState>, Auth(caller): Auth) -> Result<Json<Items<CrmVendor>>, Problem> {
    let all = sync::connection::vendors(&state.engine, &caller)?;
    Ok(Json(Items { items: all.into_iter().map(shown).collect() }))
}
