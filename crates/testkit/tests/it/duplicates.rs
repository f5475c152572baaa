//! Two versions of one library are built, shipped and audited twice: each such pair is known, with the reason.

use std::collections::{BTreeMap, BTreeSet};

use crate::workspace;

/// A library in several versions, and who holds the old one.
const KNOWN: &[(&str, &str)] = &[
    ("base64", "sqlx and metrics-exporter-prometheus are at 0.22"),
    ("block-buffer", "digest 0.10"),
    ("cpufeatures", "sha2 0.10"),
    ("crypto-common", "digest 0.10"),
    ("digest", "sha2 0.10 of sqlx, sha1 0.10 of tungstenite"),
    ("embedded-io", "postcard of phonenumber"),
    ("getrandom", "ring and rand 0.9"),
    ("hashbrown", "dashmap and governor, hashlink of sqlx"),
    ("nom", "phonenumber"),
    ("phf", "chrono-tz"),
    ("phf_shared", "chrono-tz"),
    ("rand", "sqlx and graphile_worker are at 0.10, governor at 0.9"),
    ("rand_chacha", "rand 0.9"),
    ("rand_core", "rand 0.9"),
    ("regex-syntax", "phonenumber"),
    ("sha1", "tungstenite"),
    ("sha2", "sqlx"),
    ("syn", "derive macros are on their way to 3"),
    ("toml_datetime", "figment"),
    ("toml_edit", "figment"),
    ("tower-http", "reqwest"),
    ("winnow", "figment"),
];

#[test]
fn no_library_is_built_twice_unless_known() {
    let mut versions: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for package in workspace::built() {
        versions.entry(package.name.as_str()).or_default().insert(package.version.to_string());
    }
    let doubled: BTreeSet<&str> = versions.iter().filter(|(_, versions)| versions.len() > 1).map(|(name, _)| *name).collect();
    let known: BTreeSet<&str> = KNOWN.iter().map(|(name, _)| *name).collect();
    let new: Vec<_> = doubled.difference(&known).map(|name| (*name, &versions[name])).collect();
    assert!(new.is_empty(), "in several versions, and nobody knows why: {new:?}");
}
