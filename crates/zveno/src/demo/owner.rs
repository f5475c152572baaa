use crm::accounts::{Client, Registration, register};

use crate::failure::Failure;

/// The account that a demo's terminal shows.
pub struct Owner<'a> {
    pub email: &'a str,
    pub password: &'a str,
}

/// Registers the demo's organisation, unless an earlier start did. The school is not filled in: moving it in is what there is to see.
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
        Ok(_) | Err(crm::Error::Conflict { code: "email_taken" }) => Ok(()),
        Err(error) => Err(Failure::of("the demo's account could not be made", &error)),
    }
}
