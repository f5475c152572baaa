//! `GET /api/crm/companies/export`

use axum::extract::State;
use axum::response::Response;
use crm::sales::companies;
use domain::custom_field::RecordKind;
use store::page::Window;
use store::sales::companies::Company;

use super::list::CompanyFilters;
use crate::extract::{Auth, Lang, Query};
use crate::routes::crm::fields::{CustomAsked, CustomFilter, OwnColumns};
use crate::table::{As, Cell, Head, Layout, Piece, ROWS, download};
use crate::{AppState, Problem};

const HEADS: [Head; 12] = [
    Head::Title,
    Head::Phone,
    Head::Email,
    Head::Website,
    Head::Industry,
    Head::Owner,
    Head::Source,
    Head::Address,
    Head::Note,
    Head::Tags,
    Head::CreatedAt,
    Head::Id,
];

/// Companies that fit, as a file for spreadsheets.
#[utoipa::path(get, path = "/api/crm/companies/export", tag = "crm", operation_id = "exportCompanies", extensions(("x-permission" = json!("crm:export"))),
    params(As, CompanyFilters, CustomFilter),
    responses((status = 200, content(
        (String = "text/csv"),
        (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))))]
pub async fn export_companies(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Lang(locale): Lang,
    Query(wanted): Query<As>,
    Query(filters): Query<CompanyFilters>,
    CustomAsked(custom): CustomAsked,
) -> Result<Response, Problem> {
    let format = wanted.format.unwrap_or_default();
    let (filter, order) = filters.wanted(custom);
    let zone = crm::sales::begin_export(&state.ctx, &caller, "company", format.as_str()).await?;
    let own = OwnColumns::of(&state, &caller, RecordKind::Company, locale).await?;
    let heads = HEADS.iter().map(|head| head.text(locale).to_owned()).chain(own.heads()).collect();
    let layout = Layout { name: "companies", heads, zone };
    download(format, layout, move |after| {
        let (ctx, caller, filter, own) = (state.ctx.clone(), caller.clone(), filter.clone(), own.clone());
        async move {
            let page = companies::list(&ctx, &caller, &filter, order, &Window { limit: ROWS, after }).await?.page;
            Ok(Piece { rows: own.lines(page.items, |row| &row.own, cells), next: page.next })
        }
    })
    .await
}

fn cells(row: Company) -> Vec<Cell> {
    vec![
        row.name.into(),
        Cell::list(&row.phones),
        Cell::list(&row.emails),
        row.website.into(),
        row.industry.into(),
        row.owner_name.into(),
        row.source.into(),
        Cell::list(&row.addresses),
        row.note.into(),
        Cell::list(&row.tags.into_iter().map(|tag| tag.name).collect::<Vec<_>>()),
        row.created_at.into(),
        Cell::Text(row.id.to_string()),
    ]
}
