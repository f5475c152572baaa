//! `GET /api/crm/search`

use axum::extract::State;
use crm::FieldError;
use crm::sales::search::{self, Found, Kind};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::extract::{Auth, Json, Query};
use crate::page::Items;
use crate::{AppState, Problem};

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(search_records))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Search {
    /// Words in any form, beginnings, parts of e-mails, digits of phones however they are written.
    q: Option<String>,
    /// Some of `contact`, `student`, `company`, `deal`, `product`, `task`, `communication`, with commas between; all when absent.
    kinds: Option<String>,
    /// How many, 1 to 50.
    #[param(minimum = 1, maximum = 50, default = 20)]
    limit: Option<u32>,
}

#[derive(Serialize, ToSchema)]
pub struct SearchHit {
    /// `contact`, `student`, `company`, `deal`, `task` or `communication`.
    kind: &'static str,
    id: Uuid,
    title: String,
    subtitle: Option<String>,
    /// HTML: the title, escaped, with what was meant inside `<mark>`.
    highlight: String,
    /// 0 to 1, the best first.
    score: f32,
}

/// Records of all kinds that fit what was typed, the best first.
#[utoipa::path(get, path = "/api/crm/search", tag = "crm", operation_id = "searchRecords", extensions(("x-permission" = json!("crm:read"))),
    params(Search), responses((status = 200, body = Items<SearchHit>)))]
pub async fn search_records(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Query(query): Query<Search>,
) -> Result<Json<Items<SearchHit>>, Problem> {
    let limit = query.limit.unwrap_or(20);
    let mut wrong = Vec::new();
    if !(1..=50).contains(&limit) {
        wrong.push(FieldError::new("/limit", "out_of_range").with("min", 1).with("max", 50));
    }
    let mut kinds = Vec::new();
    for name in query.kinds.as_deref().unwrap_or_default().split(',').filter(|name| !name.is_empty()) {
        match name.trim().parse::<Kind>() {
            Ok(kind) if !kinds.contains(&kind) => kinds.push(kind),
            Ok(_) => {}
            Err(()) => wrong.push(FieldError::new("/kinds", "unknown_value").with("value", domain::text::clip(&domain::text::line(name), 50))),
        }
    }
    if !wrong.is_empty() {
        return Err(Problem::invalid(wrong));
    }
    let kinds = if kinds.is_empty() { Kind::ALL.to_vec() } else { kinds };
    let found = search::find(&state.ctx, &caller, query.q.as_deref().unwrap_or_default(), &kinds, limit as usize).await?;
    Ok(Json(Items { items: found.into_iter().map(SearchHit::from).collect() }))
}

impl From<Found> for SearchHit {
    fn from(found: Found) -> Self {
        Self { kind: found.kind.as_str(), id: found.id, title: found.title, subtitle: found.subtitle, highlight: found.highlight, score: found.score }
    }
}
