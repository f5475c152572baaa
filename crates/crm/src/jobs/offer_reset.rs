//! `accounts.offer_reset`: somebody asked for a new password.

use std::sync::Arc;

use chrono::TimeDelta;
use domain::id::UserId;
use domain::locale::Locale;
use queue::{Attempt, Job, Outcome};
use serde::{Deserialize, Serialize};
use store::{password_resets, users};

use super::{SendMail, sealed};
use crate::mail::{Message, Text};
use crate::{Context, Error};

/// How long the link works.
const LIFETIME: TimeDelta = TimeDelta::hours(1);
/// More links than that within its lifetime are somebody's joke.
const MOST: i64 = 3;

#[derive(Debug, Serialize, Deserialize)]
pub struct OfferReset {
    sealed: String,
}

#[derive(Serialize, Deserialize)]
struct Asked {
    email: String,
    locale: Locale,
}

impl OfferReset {
    #[must_use]
    pub fn to(ctx: &Context, email_norm: &str, locale: Locale) -> Self {
        Self { sealed: sealed::seal(&ctx.keys, &Asked { email: email_norm.to_owned(), locale }) }
    }
}

impl Job for OfferReset {
    type Context = Context;
    const NAME: &'static str = "accounts.offer_reset";

    async fn run(self, ctx: Arc<Context>, _: Attempt) -> Result<(), Outcome> {
        let asked: Asked = sealed::open(&ctx.keys, &self.sealed).ok_or_else(|| Outcome::give_up("the payload cannot be opened"))?;
        offer(&ctx, &asked).await.map_err(Outcome::retry)
    }
}

async fn offer(ctx: &Context, asked: &Asked) -> crate::Result<()> {
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin_system().await?;
    // Nobody of that address: nothing happens, and nobody learns it.
    let Some(user) = users::by_email(&mut tx, &asked.email).await? else { return Ok(()) };
    let id = UserId(user.id);
    if password_resets::count_since(&mut tx, id, now - LIFETIME).await? >= MOST {
        return Ok(());
    }
    let token = crate::random::token();
    password_resets::insert(&mut tx, ctx.ids.next(), id, &crate::random::hash(&token), now, now + LIFETIME).await?;
    let link = format!("{}/reset-password/{token}", ctx.settings.public_url);
    let message = Message { to: user.email, locale: asked.locale, text: Text::PasswordReset { link } };
    ctx.queue.enqueue(&mut tx, &SendMail::new(ctx, &message)).await.map_err(|error| Error::internal("queue", error))?;
    tx.commit().await?;
    Ok(())
}
