//! `GET /api/students/{id}/ledger`

use axum::extract::State;
use chrono::{DateTime, NaiveDate, Utc};
use crm::school::students;
use serde::Serialize;
use store::school::ledger::Entry;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Auth, Json, Path};
use crate::page::{Page, Paging};
use crate::{AppState, Problem};

/// A page of a ledger with its foot.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LedgerPage {
    items: Vec<LedgerEntry>,
    /// Where the next page begins; `null` on the last one.
    next_cursor: Option<String>,
    /// The sum of all confirmed rows.
    balance_minor: i64,
    /// How many rows there are.
    transactions: i64,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LedgerEntry {
    id: Uuid,
    /// `opening`, `income`, `refund`, `charge` or `correction`
    kind: String,
    /// With its sign: charges and refunds are negative.
    amount_minor: i64,
    currency: String,
    occurred_on: NaiveDate,
    /// Unconfirmed rows move no balance.
    is_confirmed: bool,
    method: Option<String>,
    payer_name: Option<String>,
    note: String,
    lesson: Option<LedgerLesson>,
    balance_after_minor: i64,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LedgerLesson {
    id: Uuid,
    starts_at: DateTime<Utc>,
    group_name: Option<String>,
}

impl From<Entry> for LedgerEntry {
    fn from(entry: Entry) -> Self {
        Self {
            id: entry.id,
            kind: entry.kind,
            amount_minor: entry.amount_minor,
            currency: entry.currency,
            occurred_on: entry.occurred_on,
            is_confirmed: entry.is_confirmed,
            method: entry.method,
            payer_name: entry.payer_name,
            note: entry.note,
            lesson: entry.lesson.map(|lesson| LedgerLesson { id: lesson.id, starts_at: lesson.starts_at, group_name: lesson.group_name }),
            balance_after_minor: entry.balance_after_minor,
        }
    }
}

/// What a student paid and was charged, the newest first, with the balance after each row.
#[utoipa::path(get, path = "/api/students/{id}/ledger", tag = "students", operation_id = "listLedger", extensions(("x-permission" = json!("money:read"))),
    params(("id" = Uuid, Path), Paging), responses((status = 200, body = LedgerPage)))]
pub async fn list_ledger(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    paging: Paging,
) -> Result<Json<LedgerPage>, Problem> {
    let ledger = students::ledger(&state.ctx, &caller, id, &paging.window()?).await?;
    let page = Page::cut(ledger.page, LedgerEntry::from);
    Ok(Json(LedgerPage {
        items: page.items,
        next_cursor: page.next_cursor,
        balance_minor: ledger.foot.balance_minor,
        transactions: ledger.foot.transactions,
    }))
}
