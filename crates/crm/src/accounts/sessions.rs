//! Where a person is signed in.

use domain::id::SessionId;
use store::sessions::{self, Row};

use crate::{Actor, Caller, Context, Error, Result, audit};

#[derive(Debug)]
pub struct SessionView {
    pub row: Row,
    pub is_current: bool,
}

/// # Errors
/// [`Error::Denied`] for an API key.
pub async fn list_sessions(ctx: &Context, caller: &Caller) -> Result<Vec<SessionView>> {
    let (user, current) = caller.person()?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let rows = sessions::open_of(&mut tx, user, ctx.clock.now()).await?;
    tx.commit().await?;
    Ok(rows.into_iter().map(|row| SessionView { is_current: row.id == current.0, row }).collect())
}

/// # Errors
/// [`Error::NotFound`] when it is not an open session of the caller.
pub async fn end_session(ctx: &Context, caller: &Caller, session: SessionId) -> Result<()> {
    let Actor::User { id, .. } = caller.actor else { return Err(Error::Denied("person_only")) };
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    if !sessions::revoke_own(&mut tx, id, session, ctx.clock.now()).await? {
        return Err(Error::NotFound);
    }
    audit::record(&mut tx, ctx, caller, "delete", "session", Some(session.0), "", None, None).await?;
    tx.commit().await?;
    Ok(())
}
