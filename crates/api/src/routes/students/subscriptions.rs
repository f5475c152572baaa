//! `GET /api/students/{id}/subscriptions`

use axum::extract::State;
use chrono::NaiveDate;
use crm::school::students;
use serde::Serialize;
use store::school::subscriptions::Subscription;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Auth, Json, Path};
use crate::page::Items;
use crate::{AppState, Problem};

/// What a student has bought.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct StudentSubscription {
    id: Uuid,
    tariff_name: Option<String>,
    subject_name: Option<String>,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    paid_lessons: Option<i32>,
    paid_until: Option<NaiveDate>,
    is_separate_balance: bool,
    /// As the system it came from wrote it: that system does not say whether it is money or lessons. `null` for those who may not see money.
    source_balance: Option<String>,
    note: String,
}

impl From<Subscription> for StudentSubscription {
    fn from(row: Subscription) -> Self {
        Self {
            id: row.id,
            tariff_name: row.tariff_name,
            subject_name: row.subject_name,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            paid_lessons: row.paid_lessons,
            paid_until: row.paid_until,
            is_separate_balance: row.is_separate_balance,
            source_balance: row.source_balance,
            note: row.note,
        }
    }
}

/// A student's subscriptions, the newest first.
#[utoipa::path(get, path = "/api/students/{id}/subscriptions", tag = "students", operation_id = "listSubscriptions",
    extensions(("x-permission" = json!("school:read"))), params(("id" = Uuid, Path)), responses((status = 200, body = Items<StudentSubscription>)))]
pub async fn list_subscriptions(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
) -> Result<Json<Items<StudentSubscription>>, Problem> {
    let rows = students::subscriptions(&state.ctx, &caller, id).await?;
    Ok(Json(Items { items: rows.into_iter().map(StudentSubscription::from).collect() }))
}
