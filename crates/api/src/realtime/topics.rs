//! Who may hear of what. An event names a record and its version, and whoever hears it fetches the record; still, nobody needs to know of changes
//! to what they may not read.

use crm::Caller;
use domain::permissions::Permission;

/// What one must be allowed to read to hear of a kind of record. A kind that is not listed is the school's.
fn needs(kind: &str) -> Permission {
    match kind {
        "organization" | "organisation" => Permission::OrganisationRead,
        "payment" => Permission::MoneyRead,
        "migration" => Permission::MigrationRead,
        "connection" | "conflict" => Permission::SyncRead,
        "team" | "member" | "invitation" => Permission::TeamRead,
        "api_key" => Permission::ApiKeysManage,
        "company" | "contact" | "deal" | "pipeline" | "stage" | "field" | "loss_reason" | "tag" | "task" | "communication" | "product" => {
            Permission::CrmRead
        }
        "audit" => Permission::AuditRead,
        _ => Permission::SchoolRead,
    }
}

/// Whether this caller hears of an event with this data in the organisation's room.
pub fn may_hear(caller: &Caller, data: &serde_json::Value) -> bool {
    caller.may(needs(data["kind"].as_str().unwrap_or_default()))
}
