use std::sync::Arc;

use connector::account::Lane;
use crm::{Caller, Error};
use domain::permissions::Permission;
use serde_json::Value;
use store::lms::settings;
use store::sync::connections;
use uuid::Uuid;

use super::super::session::{self, Asked};
use super::configure::abilities_value;
use super::connector;
use crate::Engine;
use crate::failure::{VendorError, told};

/// What a look at a site found.
#[derive(Debug, Clone)]
pub struct Tested {
    pub id: Uuid,
    pub name: String,
    pub release: Option<String>,
    pub user: String,
    /// Each call that reading needs, and whether it works.
    pub abilities: Value,
}

/// Does what reading does, only less, and says which permission is missing.
///
/// # Errors
/// Without permission, when there is no such connection, what the site says, or when the database refuses.
pub async fn test(engine: &Engine, caller: &Caller, id: Uuid) -> Result<Tested, VendorError> {
    caller.require(Permission::SyncManage)?;
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    let connection = connections::get(&mut tx, id).await?.filter(|connection| !connection.is_crm()).ok_or(Error::NotFound)?;
    let settings = settings::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    tx.rollback().await?;
    let connector = connector(engine, &connection.vendor)?;
    let asked = Arc::new(Asked::new(engine.ctx.clock.clone(), Lane::Live));
    let session = session::open(engine, caller.org, connector, &connection, settings.concurrency, asked).map_err(|error| told(&error))?;
    let site = session.check().await.map_err(|error| told(&error))?;
    let abilities = abilities_value(&site.abilities);
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    settings::set_abilities(&mut tx, id, &abilities).await?;
    tx.commit().await?;
    Ok(Tested { id, name: site.name, release: site.release, user: site.user, abilities })
}
