//! What an earlier run left behind: a server without its supervisor, or only its `postmaster.pid`.
//!
//! Called under the lock, so no other zveno can be starting one.

use std::path::Path;
use std::time::Duration;

use rustix::process::Signal;

use super::{Error, pidfile, process};

const PATIENCE: Duration = Duration::from_secs(10);

/// Stops the cluster's left-over server, and clears a `postmaster.pid` that PostgreSQL itself would stumble over.
pub fn clear(cluster: &Path) -> Result<(), Error> {
    let Some(left) = pidfile::read(cluster) else { return Ok(()) };
    if process::alive(left.process) && process::serves(left.process, cluster) {
        tracing::info!(process = left.process, "stopping the PostgreSQL that an earlier run left behind");
        // The kernel has usually told it already, then this repeats the request.
        for signal in [Signal::INT, Signal::QUIT, Signal::KILL] {
            process::signal(left.process, signal);
            if process::wait_until(PATIENCE, || !process::alive(left.process)) {
                break;
            }
        }
    }
    // Children of a server that was killed notice by themselves and go; until then its shared memory is in use.
    process::wait_until(PATIENCE, || process::working_in(cluster).is_empty());
    if let Some(process) = process::working_in(cluster).first() {
        return Err(Error::OrphanStays { cluster: cluster.to_owned(), process: *process });
    }
    // PostgreSQL believes any live process of its user under that number to be the server; after a restart of a container it often is somebody else.
    let path = pidfile::path(cluster);
    match std::fs::remove_file(&path) {
        Err(source) if source.kind() != std::io::ErrorKind::NotFound => Err(Error::File { what: "cannot remove", path, source }),
        _ => Ok(()),
    }
}
