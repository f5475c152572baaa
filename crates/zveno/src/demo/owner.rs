use crm::accounts::{Client, Registration, register};
use crm::{Actor, Caller};
use domain::id::{OrgId, UserId};
use domain::locale::Locale;

use crate::failure::Failure;

/// The account that a demo's terminal shows.
pub struct Owner<'a> {
    pub email: &'a str,
    pub password: &'a str,
}

/// Registers the demo's organisation, unless an earlier start did, with a sales desk that has been worked at. The school is not filled in: moving it in is
/// what there is to see.
///
/// # Errors
/// When the database refuses.
pub async fn ensure(ctx: &crm::Context, owner: &Owner<'_>) -> Result<(), Failure> {
    let registration = Registration {
        organisation: "Школа «Полиглот»".to_owned(),
        name: "Анна Орлова".to_owned(),
        email: owner.email.to_owned(),
        password: owner.password.to_owned(),
        locale: None,
        time_zone: None,
    };
    match register(ctx, &Client::default(), &registration).await {
        Ok(opened) => {
            let caller = Caller {
                org: OrgId(opened.org),
                actor: Actor::User { id: UserId(opened.user), session: None },
                role: opened.role,
                scopes: None,
                locale: Locale::Ru,
                request_id: "demo".to_owned(),
                address: None,
            };
            super::sales::fill(ctx, &caller).await.map_err(|error| Failure::of("the demo's sales desk could not be filled", &error))
        }
        Err(crm::Error::Conflict { code: "email_taken" }) => Ok(()),
        Err(error) => Err(Failure::of("the demo's account could not be made", &error)),
    }
}
