//! Joining by a link: a new person chooses a name and a password, one who signs in already confirms with theirs.

use domain::event::Event;
use domain::id::{OrgId, UserId};
use serde_json::json;
use store::users::{self, User};
use store::{SystemTx, Tenant, invitations, members, outbox};

use crate::accounts::open_session::{Place, open};
use crate::accounts::{Client, Opened, SecondFactor, password, totp};
use crate::input::Checks;
use crate::{Actor, Context, Error, Result, audit};

#[derive(Debug)]
pub struct Acceptance {
    pub name: String,
    pub password: String,
    pub factor: SecondFactor,
}

/// # Errors
/// [`Error::NotFound`] when the link is no good; [`Error::Invalid`]; [`Error::Unauthenticated`] `totp_required` or `totp_invalid`.
pub async fn accept(ctx: &Context, client: &Client, token: &str, acceptance: Acceptance) -> Result<Opened> {
    let now = ctx.clock.now();
    let hash = crate::random::hash(token);
    let mut tx = ctx.db.begin_system().await?;
    let offer = invitations::lock_by_token(&mut tx, &hash, now).await?.ok_or(Error::NotFound)?;
    let known = users::by_email(&mut tx, &offer.email_norm).await?;
    // Hashing takes a while: nothing is held meanwhile, and the link is looked at again afterwards.
    tx.commit().await?;
    let prepared = prepare(&acceptance, known).await?;

    let mut tx = ctx.db.begin_system().await?;
    let offer = invitations::lock_by_token(&mut tx, &hash, now).await?.ok_or(Error::NotFound)?;
    let user = match prepared {
        Prepared::Known(user) => {
            totp::prove(&mut tx, ctx, &user, &acceptance.factor).await?;
            *user
        }
        Prepared::New { name, password_hash } => add_user(&mut tx, ctx, client, &offer, &name, &password_hash).await?,
    };
    let org = OrgId(offer.org_id);
    let id = UserId(user.id);
    if !members::insert(&mut tx, org, id, &offer.role, now).await? {
        return Err(Error::Conflict { code: "already_member" });
    }
    invitations::accept(&mut tx, &offer, now).await?;
    let actor = Actor::User { id, session: None };
    let entry = audit::Entry::new("join", "member", Some(id.0), &user.name).after(json!({ "role": offer.role }));
    audit::record_as(&mut tx, ctx, org, &actor, &client.request, entry).await?;
    let place = Place { org, organisation: offer.organisation, role: super::super::role(&offer.role)? };
    let opened = open(&mut tx, ctx, client, &user, place).await?;
    tx.commit().await?;
    tell(ctx, org, id).await?;
    Ok(opened)
}

enum Prepared {
    Known(Box<User>),
    New { name: String, password_hash: String },
}

async fn prepare(acceptance: &Acceptance, known: Option<User>) -> Result<Prepared> {
    if let Some(user) = known {
        let right = password::is(&user, acceptance.password.clone()).await?;
        return if right { Ok(Prepared::Known(Box::new(user))) } else { Err(Error::field("/password", "password_wrong")) };
    }
    let mut checks = Checks::new();
    let name = checks.line("/name", &acceptance.name, 200);
    password::check(&mut checks, "/password", &acceptance.password);
    checks.finish()?;
    Ok(Prepared::New { name, password_hash: password::hash(acceptance.password.clone()).await? })
}

async fn add_user(
    tx: &mut SystemTx,
    ctx: &Context,
    client: &Client,
    offer: &invitations::Acceptable,
    name: &str,
    password_hash: &str,
) -> Result<User> {
    let id = UserId(ctx.ids.next());
    let locale = client.request.locale.unwrap_or_default();
    let new =
        users::NewUser { id, email: &offer.email, email_norm: &offer.email_norm, name, password_hash, locale: locale.as_str(), now: ctx.clock.now() };
    if !users::insert(tx, &new).await? {
        return Err(Error::Conflict { code: "email_taken" });
    }
    users::by_id(tx, id).await?.ok_or(Error::NotFound)
}

/// Open pages hear of it. The event is written in the organisation's own transaction: what wrote the membership may not.
async fn tell(ctx: &Context, org: OrgId, user: UserId) -> Result<()> {
    let mut tx = ctx.db.begin(Tenant::user(org, user)).await?;
    outbox::append(&mut tx, &Event::in_org("team.updated", "team", user.0, 1), ctx.clock.now()).await?;
    tx.commit().await?;
    Ok(())
}
