//! What a vendor's system has to do with a snapshot.

use crm::Caller;
use serde::Serialize;
use sync::connection::Pull;
use utoipa::ToSchema;

use crate::{AppState, Problem};

/// Whether the records of that system are in the snapshot.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct SyncPull {
    status: SyncPullStatus,
}

#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SyncPullStatus {
    /// There is no connection: the snapshot is of what is here.
    NotConnected,
    /// The first load is under way, or was set going by this call: what it brings comes with the incremental calls that follow.
    Started,
    /// Everything there has been read.
    Done,
}

/// What `crmType` asks of a snapshot: the one place that knows of vendors. Without a connection nothing is pulled, and the snapshot comes all the same.
///
/// # Errors
/// A problem when there is no such vendor.
pub async fn pull(state: &AppState, caller: &Caller, crm_type: Option<&str>) -> Result<Option<SyncPull>, Problem> {
    let Some(named) = crm_type else { return Ok(None) };
    let status = match sync::connection::pull(&state.engine, caller, named).await? {
        Pull::NotConnected => SyncPullStatus::NotConnected,
        Pull::Started => SyncPullStatus::Started,
        Pull::Done => SyncPullStatus::Done,
    };
    Ok(Some(SyncPull { status }))
}
