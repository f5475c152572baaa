//! Contacts.

mod card;
mod change;
mod contact;
mod create;
mod delete;
mod export;
mod fields;
mod links;
mod list;
mod replace;
mod restore;
mod show;

pub(super) use card::ContactCard;
pub use contact::Contact;
pub use fields::ContactFields;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(export::export_contacts))
        .routes(routes!(list::list_contacts, create::create_contact))
        .routes(routes!(show::show_contact, change::change_contact, replace::replace_contact, delete::delete_contact))
        .routes(routes!(restore::restore_contact))
        .merge(links::routes())
}
