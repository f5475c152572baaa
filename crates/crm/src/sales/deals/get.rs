use domain::permissions::Permission;
use store::sales::deals::{self, Deal};
use store::sales::stage_moves::{self, Move};
use uuid::Uuid;

use crate::{Caller, Context, Error, Result};

/// A deal with the way it went.
#[derive(Debug, Clone)]
pub struct Card {
    pub deal: Deal,
    /// Newest first, at most a hundred.
    pub moves: Vec<Move>,
}

/// # Errors
/// Without permission, when there is no such deal, or when the database refuses.
pub async fn get(ctx: &Context, caller: &Caller, id: Uuid) -> Result<Card> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let deal = deals::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    Ok(Card { deal, moves: stage_moves::of_deal(&mut tx, id).await? })
}
