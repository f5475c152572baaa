//! Figures over ranges of days, each also as a table for spreadsheets.

mod asked;
mod file;
mod funnel;
mod managers;
mod outcomes;
mod range;
mod revenue;
mod school;
mod stage_times;
mod sum;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(funnel::show_funnel))
        .routes(routes!(stage_times::show_stage_times))
        .routes(routes!(outcomes::show_outcomes))
        .routes(routes!(revenue::show_revenue))
        .routes(routes!(managers::show_managers))
        .routes(routes!(school::show_school))
}
