//! The steps of a migration, by name: the connector's streams that bring a chosen kind, then the engine's own.

use connector::Descriptor;
use domain::import::{Kind, MigrationOptions};

/// Brings the ledger to the source's balance where only a part of the history was taken.
pub const OPENING: &str = "opening_balances";
/// Finds people who share an e-mail or a phone, counts what arrived, proves the money.
pub const RECONCILE: &str = "reconcile";

#[must_use]
pub fn plan(descriptor: &Descriptor, options: &MigrationOptions) -> Vec<String> {
    let kinds = options.all_kinds();
    let streams = descriptor.streams.iter().filter(|stream| stream.kinds.iter().any(|kind| kinds.contains(kind)));
    let mut steps: Vec<String> = streams.map(|stream| stream.name.to_owned()).collect();
    if !options.dry_run && kinds.contains(&Kind::Students) {
        steps.push(OPENING.to_owned());
    }
    steps.push(RECONCILE.to_owned());
    steps
}

/// Whether the ledger that arrives can be complete: every payment and every charge from the first day.
#[must_use]
pub fn takes_whole_ledger(options: &MigrationOptions) -> bool {
    let kinds = options.all_kinds();
    options.lessons.from.is_none()
        && options.lessons.to.is_none()
        && options.branch_ids.is_empty()
        && kinds.contains(&Kind::Attendance)
        && kinds.contains(&Kind::Payments)
}
