//! `POST /_sandbox/alfacrm/reset?scale=&seed=&today=`: a fresh account.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Value, json};

use super::problem::{self, Problem};
use crate::alfacrm::school::Plan;
use crate::server::Sandbox;

const SCALE_LIMIT: u32 = 2000;

/// What is absent stays as it was.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wanted {
    scale: Option<u32>,
    seed: Option<u64>,
    today: Option<NaiveDate>,
}

pub async fn reset(State(sandbox): State<Arc<Sandbox>>, Query(wanted): Query<Wanted>) -> Result<Json<Value>, Problem> {
    let old = sandbox.alfacrm.plan();
    let plan = Plan { scale: wanted.scale.unwrap_or(old.scale), seed: wanted.seed.unwrap_or(old.seed), today: wanted.today.unwrap_or(old.today) };
    if plan.scale == 0 || plan.scale > SCALE_LIMIT {
        return Err(problem::bad(format!("scale must be between 1 and {SCALE_LIMIT}")));
    }
    let account = sandbox.clone();
    let made = tokio::task::spawn_blocking(move || account.alfacrm.reset(plan)).await;
    if made.is_err() {
        let text = "the school could not be made";
        return Err(problem::with(StatusCode::INTERNAL_SERVER_ERROR, text));
    }
    let sizes = sandbox.alfacrm.school().sizes();
    Ok(Json(json!({
        "scale": plan.scale, "seed": plan.seed, "today": plan.today, "sizes": sizes,
    })))
}
