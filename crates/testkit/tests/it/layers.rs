//! Which crate may use which: read from left to right in ARCHITECTURE.md.

use std::collections::BTreeSet;

use crate::workspace;

/// A crate, and those of ours it may use. `testkit` is for tests only and may use everything; `sandbox` stands for the vendors, so it knows nothing of us.
const MAY_USE: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("store", &["domain"]),
    ("queue", &["domain", "store"]),
    ("crm", &["domain", "store", "queue"]),
    ("connector", &["domain"]),
    ("connectors", &["domain", "connector"]),
    ("sync", &["domain", "store", "queue", "crm", "connector"]),
    ("api", &["domain", "store", "queue", "crm", "sync", "connector"]),
    ("zveno", &["domain", "store", "queue", "crm", "sync", "connector", "connectors", "api"]),
    ("sandbox", &[]),
    ("testkit", &["domain", "store", "queue", "crm", "sync", "connector", "connectors", "api"]),
    // Measures the parts from inside; like the tests it is never part of what people install.
    ("bench", &["domain", "store", "crm", "testkit"]),
];

/// A library that one crate keeps from the rest of the product, and who may use it.
const KEPT: &[(&str, &[&str])] = &[
    ("sqlx", &["store", "testkit", "bench"]),
    ("graphile_worker", &["queue"]),
    ("reqwest", &["connector", "sandbox", "testkit"]),
    ("axum", &["api", "zveno", "sandbox", "testkit"]),
    ("lettre", &["crm"]),
];

#[test]
fn crates_depend_only_to_the_left() {
    let ours: BTreeSet<&str> = workspace::members().iter().map(|package| package.name.as_str()).collect();
    let listed: BTreeSet<&str> = MAY_USE.iter().map(|(name, _)| *name).collect();
    assert_eq!(ours, listed, "every crate has its line in MAY_USE");
    for package in workspace::members() {
        let (_, allowed) = MAY_USE.iter().find(|(name, _)| *name == package.name.as_str()).expect("listed");
        for used in workspace::uses(package).intersection(&ours) {
            assert!(allowed.contains(used), "{} may not use {used}", package.name);
        }
    }
}

#[test]
fn libraries_stay_with_their_crate() {
    for package in workspace::members() {
        for used in workspace::uses(package) {
            if let Some((_, users)) = KEPT.iter().find(|(library, _)| *library == used) {
                assert!(users.contains(&package.name.as_str()), "{} may not use {used}: ask {users:?}", package.name);
            }
        }
    }
}

#[test]
fn nothing_of_the_tests_is_in_the_product() {
    for package in workspace::members().into_iter().filter(|package| !matches!(package.name.as_str(), "testkit" | "bench")) {
        let used = workspace::uses(package);
        assert!(!used.contains("testkit") && !used.contains("sandbox"), "{} uses a crate for tests", package.name);
    }
}
