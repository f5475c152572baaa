//! Writes that carry an `Idempotency-Key`: the answer is kept, sealed, and a repeat gets it.

use chrono::TimeDelta;
use secrecy::ExposeSecret;
use store::idempotency;
use uuid::Uuid;

use crate::{Actor, Caller, Context, Error, Result};

/// What to do with a request.
#[derive(Debug)]
pub enum Claim {
    /// Do it, then [`finish`] or [`release`].
    Do,
    /// It was done: this was the answer.
    Answered { status: u16, body: Vec<u8> },
}

/// # Errors
/// [`Error::Conflict`] `idempotency_in_flight`; [`Error::Invalid`] when another request used the key.
pub async fn claim(ctx: &Context, caller: &Caller, key: &str, request_hash: &[u8], given_up: TimeDelta) -> Result<Claim> {
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let begun = idempotency::begin(&mut tx, id(caller), key, request_hash, ctx.clock.now(), given_up).await?;
    tx.commit().await?;
    match begun {
        idempotency::Begun::New => Ok(Claim::Do),
        idempotency::Begun::InFlight => Err(Error::Conflict { code: "idempotency_in_flight" }),
        idempotency::Begun::Reused => Err(Error::Unprocessable("idempotency_key_reused")),
        idempotency::Begun::Answered { status, body } => {
            let status = u16::try_from(status).unwrap_or(200);
            let body = ctx.keys.open(&place(caller, key), &body).map_err(|error| Error::internal("kept answer", error))?;
            Ok(Claim::Answered { status, body: body.expose_secret().to_vec() })
        }
    }
}

/// # Errors
/// When the database refuses.
pub async fn finish(ctx: &Context, caller: &Caller, key: &str, status: u16, body: &[u8]) -> Result<()> {
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    idempotency::finish(&mut tx, id(caller), key, i32::from(status), &ctx.keys.seal(&place(caller, key), body)).await?;
    tx.commit().await?;
    Ok(())
}

/// Nothing was written: the key may be used again.
///
/// # Errors
/// When the database refuses.
pub async fn release(ctx: &Context, caller: &Caller, key: &str) -> Result<()> {
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    idempotency::release(&mut tx, id(caller), key).await?;
    tx.commit().await?;
    Ok(())
}

fn id(caller: &Caller) -> Uuid {
    match caller.actor {
        Actor::User { id, .. } => id.0,
        Actor::ApiKey { id, .. } => id.0,
    }
}

fn place(caller: &Caller, key: &str) -> String {
    format!("{}|idempotency_keys|{}|{key}", caller.org, id(caller))
}
