//! Signing in with e-mail, password and, where it is on, the second factor.

use domain::id::{OrgId, UserId};
use store::{SystemTx, members, users};
use uuid::Uuid;

use super::authenticate::role;
use super::open_session::{self, Place};
use super::{Client, Opened, password, totp};
use crate::{Context, Error, Result};

#[derive(Debug)]
pub struct Login {
    pub email: String,
    pub password: String,
    pub factor: SecondFactor,
    /// Of several organisations this one; without it the one worked in last.
    pub organisation: Option<Uuid>,
}

#[derive(Debug, Default)]
pub struct SecondFactor {
    pub totp: Option<String>,
    pub recovery_code: Option<String>,
}

/// # Errors
/// [`Error::Unauthenticated`] `invalid_credentials`, `totp_required` or `totp_invalid`; [`Error::Denied`] `member_disabled`.
pub async fn login(ctx: &Context, client: &Client, login: Login) -> Result<Opened> {
    let email_norm = domain::contact_points::normal_email(&login.email).unwrap_or_default();
    let mut tx = ctx.db.begin_system().await?;
    let user = users::by_email(&mut tx, &email_norm).await?;
    // No connection is held while the password is looked at.
    tx.commit().await?;
    let user = password::prove(user, login.password).await?.ok_or(Error::Unauthenticated("invalid_credentials"))?;

    let mut tx = ctx.db.begin_system().await?;
    totp::prove(&mut tx, ctx, &user, &login.factor).await?;
    let place = place(&mut tx, UserId(user.id), login.organisation).await?;
    let opened = open_session::open(&mut tx, ctx, client, &user, place).await?;
    tx.commit().await?;
    Ok(opened)
}

async fn place(tx: &mut SystemTx, user: UserId, wanted: Option<Uuid>) -> Result<Place> {
    let all = members::of_user(tx, user).await?;
    let open = all.into_iter().filter(|one| one.disabled_at.is_none());
    let membership = open.into_iter().find(|one| wanted.is_none_or(|wanted| wanted == one.org_id)).ok_or(Error::Denied("member_disabled"))?;
    Ok(Place { org: OrgId(membership.org_id), organisation: membership.organisation, role: role(&membership.role)? })
}
