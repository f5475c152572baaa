//! `GET /api/crm/deals/export`

use axum::extract::State;
use axum::response::Response;
use crm::sales::deals;
use domain::custom_field::RecordKind;
use store::page::Window;
use store::sales::deals::Deal;

use super::list::DealFilters;
use crate::extract::{Auth, Lang, Query};
use crate::routes::crm::fields::{CustomAsked, CustomFilter, OwnColumns};
use crate::table::{As, Cell, Head, Layout, Piece, ROWS, download};
use crate::{AppState, Problem};

const HEADS: [Head; 15] = [
    Head::Title,
    Head::Amount,
    Head::Currency,
    Head::Stage,
    Head::Contact,
    Head::Company,
    Head::Owner,
    Head::ExpectedOn,
    Head::ClosedAt,
    Head::LossReason,
    Head::Source,
    Head::Note,
    Head::Tags,
    Head::CreatedAt,
    Head::Id,
];

/// Deals that fit, as a file for spreadsheets.
#[utoipa::path(get, path = "/api/crm/deals/export", tag = "crm", operation_id = "exportDeals", extensions(("x-permission" = json!("crm:export"))),
    params(As, DealFilters, CustomFilter),
    responses((status = 200, content(
        (String = "text/csv"),
        (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))))]
pub async fn export_deals(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Lang(locale): Lang,
    Query(wanted): Query<As>,
    Query(filters): Query<DealFilters>,
    CustomAsked(custom): CustomAsked,
) -> Result<Response, Problem> {
    let format = wanted.format.unwrap_or_default();
    let (filter, order) = filters.wanted(custom);
    let zone = crm::sales::begin_export(&state.ctx, &caller, "deal", format.as_str()).await?;
    let own = OwnColumns::of(&state, &caller, RecordKind::Deal, locale).await?;
    let heads = HEADS.iter().map(|head| head.text(locale).to_owned()).chain(own.heads()).collect();
    let layout = Layout { name: "deals", heads, zone };
    download(format, layout, move |after| {
        let (ctx, caller, filter, own) = (state.ctx.clone(), caller.clone(), filter.clone(), own.clone());
        async move {
            let page = deals::list(&ctx, &caller, &filter, order, &Window { limit: ROWS, after }).await?.page;
            Ok(Piece { rows: own.lines(page.items, |row| &row.own, cells), next: page.next })
        }
    })
    .await
}

fn cells(row: Deal) -> Vec<Cell> {
    vec![
        row.title.into(),
        Cell::Money(row.amount_minor),
        row.currency.into(),
        row.stage_name.into(),
        row.contact_name.into(),
        row.company_name.into(),
        row.owner_name.into(),
        row.expected_on.into(),
        row.closed_at.into(),
        row.loss_reason_name.into(),
        row.source.into(),
        row.note.into(),
        Cell::list(&row.tags.into_iter().map(|tag| tag.name).collect::<Vec<_>>()),
        row.created_at.into(),
        Cell::Text(row.id.to_string()),
    ]
}
