//! What a vendor's system has to do with a snapshot.

use crm::FieldError;
use domain::text;
use serde::Serialize;
use utoipa::ToSchema;

use crate::Problem;

/// The vendors whose systems a connection can be made to.
const VENDORS: [&str; 2] = ["amocrm", "bitrix24"];

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
}

/// What `crmType` asks of a snapshot: the one place that knows of vendors. Without a connection nothing is pulled, and the snapshot comes all the same.
///
/// # Errors
/// A problem when there is no such vendor.
pub fn pull(crm_type: Option<&str>) -> Result<Option<SyncPull>, Problem> {
    match crm_type {
        None => Ok(None),
        Some(named) if VENDORS.contains(&named) => Ok(Some(SyncPull { status: SyncPullStatus::NotConnected })),
        Some(named) => {
            let value = text::clip(&text::line(named), 50);
            Err(Problem::invalid(vec![FieldError::new("/crmType", "unknown_value").with("value", value)]))
        }
    }
}
