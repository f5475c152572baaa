//! `/api/crm`: companies, contacts, deals, products, tasks, and what happened around them.

pub mod bulk;
pub mod communications;
pub mod companies;
pub mod contacts;
pub mod deals;
mod doubles;
pub mod fields;
pub mod import;
pub mod merged_away;
mod merges;
pub mod products;
mod search;
mod sorting;
pub mod tags;
pub mod tasks;
mod timeline;
mod views;

use utoipa_axum::router::OpenApiRouter;

use crate::AppState;

pub use deals::{Deal, StageKind};

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .merge(bulk::routes())
        .merge(communications::routes())
        .merge(companies::routes())
        .merge(contacts::routes())
        .merge(deals::routes())
        .merge(fields::routes())
        .merge(import::routes())
        .merge(doubles::routes())
        .merge(merges::routes())
        .merge(products::routes())
        .merge(search::routes())
        .merge(tags::routes())
        .merge(tasks::routes())
        .merge(timeline::routes())
        .merge(views::routes())
}
