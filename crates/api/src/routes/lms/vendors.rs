//! `GET /api/v1/crm/vendors`

use ::sync::lms::connection::{LmsDemo, Vendor, vendors};
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

use crate::extract::{Auth, Json};
use crate::page::Items;
use crate::{AppState, Problem};

/// A learning platform that can be connected.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsVendor {
    /// `moodle`, `canvas`.
    #[serde(rename = "type")]
    vendor: &'static str,
    title: &'static str,
    /// `token`, `oauth`, `password`; the usual way first.
    sign_in: Vec<&'static str>,
    address_example: &'static str,
    /// Where an integration of the site's own has to send people back to.
    redirect_uri: String,
    /// In a demo: what opens the simulated site.
    demo: Option<LmsVendorDemo>,
}

/// What opens the simulated site of a demo; nothing of it is secret.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsVendorDemo {
    address: String,
    token: Option<String>,
    username: Option<String>,
    password: Option<String>,
    client_id: Option<String>,
    client_secret: Option<String>,
}

impl From<LmsDemo> for LmsVendorDemo {
    fn from(demo: LmsDemo) -> Self {
        Self {
            address: demo.address,
            token: demo.token,
            username: demo.username,
            password: demo.password,
            client_id: demo.client_id,
            client_secret: demo.client_secret,
        }
    }
}

impl From<Vendor> for LmsVendor {
    fn from(vendor: Vendor) -> Self {
        Self {
            vendor: vendor.descriptor.vendor,
            title: vendor.descriptor.title,
            sign_in: vendor.sign_in(),
            address_example: vendor.descriptor.address_example,
            redirect_uri: vendor.redirect_uri,
            demo: vendor.demo.map(LmsVendorDemo::from),
        }
    }
}

/// Learning platforms that can be connected.
#[utoipa::path(get, path = "/api/v1/crm/vendors", tag = "learning", operation_id = "listLmsVendors", extensions(("x-permission" = json!("sync:read"))),
    responses((status = 200, body = Items<LmsVendor>)))]
pub async fn list_lms_vendors(State(state): State<AppState>, Auth(caller): Auth) -> Result<Json<Items<LmsVendor>>, Problem> {
    Ok(Json(Items { items: vendors(&state.engine, &caller)?.into_iter().map(LmsVendor::from).collect() }))
}
