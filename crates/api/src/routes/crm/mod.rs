//! `/api/crm`: companies, contacts, deals.

pub mod companies;
pub mod contacts;
pub mod deals;
mod sorting;

use utoipa_axum::router::OpenApiRouter;

use crate::AppState;

pub use deals::{Deal, StageKind};

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().merge(companies::routes()).merge(contacts::routes()).merge(deals::routes())
}
