//! `mail.send`: one mail to one person.

use std::sync::Arc;

use queue::{Attempt, Job, Outcome};
use serde::{Deserialize, Serialize};

use super::sealed;
use crate::Context;
use crate::mail::{self, Message};

#[derive(Debug, Serialize, Deserialize)]
pub struct SendMail {
    sealed: String,
}

impl SendMail {
    #[must_use]
    pub fn new(ctx: &Context, message: &Message) -> Self {
        Self { sealed: sealed::seal(&ctx.keys, message) }
    }
}

impl Job for SendMail {
    type Context = Context;
    const NAME: &'static str = "mail.send";
    /// About a day: a link lives no longer than is worth waiting for.
    const ATTEMPTS: u16 = 12;

    async fn run(self, ctx: Arc<Context>, _: Attempt) -> Result<(), Outcome> {
        let message: Message = sealed::open(&ctx.keys, &self.sealed).ok_or_else(|| Outcome::give_up("the payload cannot be opened"))?;
        match &ctx.settings.mail {
            Some(settings) => mail::send(settings, &message).await,
            None => {
                tracing::warn!("a mail was not sent: no mail server is configured");
                Ok(())
            }
        }
    }
}
