//! `cargo metadata` of this workspace, as it is built on Linux.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package};

static METADATA: LazyLock<Metadata> = LazyLock::new(|| {
    let mut command = MetadataCommand::new();
    command.manifest_path(concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.toml"));
    let flags = ["--offline", "--locked", "--filter-platform", "x86_64-unknown-linux-gnu"];
    command.other_options(flags.map(str::to_owned).to_vec()).exec().expect("cargo describes the workspace")
});

/// Our own crates.
pub fn members() -> Vec<&'static Package> {
    METADATA.workspace_packages()
}

/// Everything that is built, ours and others'.
pub fn built() -> Vec<&'static Package> {
    let resolve = METADATA.resolve.as_ref().expect("the graph is resolved");
    resolve.nodes.iter().map(|node| &METADATA[&node.id]).collect()
}

/// The names a crate uses outside its tests.
pub fn uses(package: &Package) -> BTreeSet<&str> {
    package.dependencies.iter().filter(|one| one.kind != DependencyKind::Development).map(|one| one.name.as_str()).collect()
}
