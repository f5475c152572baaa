use crm::{Caller, Error};
use domain::permissions::Permission;
use store::lms::drift::{self as stored, Differing, Figures};
use store::lms::troubles::{self, Trouble};
use store::page::{Page, Window};
use store::sync::connections;
use uuid::Uuid;

use crate::Engine;

/// Why what is here is not what is there.
#[derive(Debug)]
pub struct Drift {
    pub figures: Figures,
    /// Those there who are nobody here, each with why.
    pub people: Page<Differing, String>,
    /// Parts of the site that could not be read.
    pub troubles: Vec<Trouble>,
}

/// Compares the students of a platform with those here, and says of each that differs why.
///
/// # Errors
/// Without permission, when there is no such connection, or when the database refuses.
pub async fn drift(engine: &Engine, caller: &Caller, id: Uuid, window: &Window<String>) -> Result<Drift, Error> {
    caller.require(Permission::SyncRead)?;
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    connections::get(&mut tx, id).await?.filter(|connection| !connection.is_crm()).ok_or(Error::NotFound)?;
    Ok(Drift {
        figures: stored::figures(&mut tx, id).await?,
        people: stored::people(&mut tx, id, window).await?,
        troubles: troubles::list(&mut tx, Some(id)).await?,
    })
}
