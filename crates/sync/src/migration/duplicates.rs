use crm::{Caller, Result};
use domain::id::RunId;
use domain::permissions::Permission;
use store::import::DuplicateMember;

use super::run_of;
use crate::Engine;

/// People who share one e-mail or phone.
#[derive(Debug)]
pub struct DuplicateGroup {
    /// `e:` or `p:` and the normal form.
    pub match_key: String,
    pub members: Vec<DuplicateMember>,
}

/// Shared e-mails and phones after `after`, with everybody who has them.
///
/// # Errors
/// [`crm::Error::NotFound`] for an id that is not a run of the organisation.
pub async fn duplicates(engine: &Engine, caller: &Caller, id: RunId, after: Option<&str>, most: i64) -> Result<Vec<DuplicateGroup>> {
    caller.require(Permission::MigrationRead)?;
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    run_of(&mut tx, id).await?;
    let members = store::import::duplicates(&mut tx, id, after, most).await?;
    tx.rollback().await?;
    let mut groups: Vec<DuplicateGroup> = Vec::new();
    for member in members {
        match groups.last_mut() {
            Some(group) if group.match_key == member.match_key => group.members.push(member),
            _ => groups.push(DuplicateGroup { match_key: member.match_key.clone(), members: vec![member] }),
        }
    }
    Ok(groups)
}
