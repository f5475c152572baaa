//! `GET /api/crm/contacts/export`

use axum::extract::State;
use axum::response::Response;
use crm::sales::contacts;
use domain::custom_field::RecordKind;
use store::page::Window;
use store::sales::contacts::Contact;

use super::contact::Messenger;
use super::list::ContactFilters;
use crate::extract::{Auth, Lang, Query};
use crate::routes::crm::fields::{CustomAsked, CustomFilter, OwnColumns};
use crate::table::{As, Cell, Head, Layout, Piece, ROWS, download};
use crate::{AppState, Problem};

const HEADS: [Head; 13] = [
    Head::Name,
    Head::Phone,
    Head::Email,
    Head::Messengers,
    Head::Company,
    Head::Position,
    Head::Owner,
    Head::Source,
    Head::Address,
    Head::Note,
    Head::Tags,
    Head::CreatedAt,
    Head::Id,
];

/// Contacts that fit, as a file for spreadsheets.
#[utoipa::path(get, path = "/api/crm/contacts/export", tag = "crm", operation_id = "exportContacts", extensions(("x-permission" = json!("crm:export"))),
    params(As, ContactFilters, CustomFilter),
    responses((status = 200, content(
        (String = "text/csv"),
        (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))))]
pub async fn export_contacts(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Lang(locale): Lang,
    Query(wanted): Query<As>,
    Query(filters): Query<ContactFilters>,
    CustomAsked(custom): CustomAsked,
) -> Result<Response, Problem> {
    let format = wanted.format.unwrap_or_default();
    let (filter, order) = filters.wanted(custom);
    let zone = crm::sales::begin_export(&state.ctx, &caller, "contact", format.as_str()).await?;
    let own = OwnColumns::of(&state, &caller, RecordKind::Contact, locale).await?;
    let heads = HEADS.iter().map(|head| head.text(locale).to_owned()).chain(own.heads()).collect();
    let layout = Layout { name: "contacts", heads, zone };
    download(format, layout, move |after| {
        let (ctx, caller, filter, own) = (state.ctx.clone(), caller.clone(), filter.clone(), own.clone());
        async move {
            let page = contacts::list(&ctx, &caller, &filter, order, &Window { limit: ROWS, after }).await?.page;
            Ok(Piece { rows: own.lines(page.items, |row| &row.own, cells), next: page.next })
        }
    })
    .await
}

fn cells(row: Contact) -> Vec<Cell> {
    vec![
        row.name.into(),
        Cell::list(&row.phones),
        Cell::list(&row.emails),
        messengers(&row.messengers),
        row.company_name.into(),
        row.position.into(),
        row.owner_name.into(),
        row.source.into(),
        Cell::list(&row.addresses),
        row.note.into(),
        Cell::list(&row.tags.into_iter().map(|tag| tag.name).collect::<Vec<_>>()),
        row.created_at.into(),
        Cell::Text(row.id.to_string()),
    ]
}

fn messengers(value: &serde_json::Value) -> Cell {
    let all: Vec<Messenger> = serde_json::from_value(value.clone()).unwrap_or_default();
    Cell::list(&all.into_iter().map(|one| format!("{}: {}", one.kind, one.value)).collect::<Vec<_>>())
}
