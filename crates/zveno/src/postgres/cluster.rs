//! Making a new cluster. It is built beside its place and renamed when whole, so a half-made one is never taken for good.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use super::identity::Identity;
use super::layout::Layout;
use super::{Binaries, DATABASE, Error, OWNER, process};

/// The cluster to start: the one that is there, or a new one.
pub fn prepare(layout: &Layout, binaries: &Binaries, identity: Identity) -> Result<PathBuf, Error> {
    let cluster = layout.cluster(binaries.major);
    match layout.clusters().first() {
        None => create(&cluster, layout, binaries, identity)?,
        Some((major, path)) if *major != binaries.major => {
            return Err(Error::OtherVersion { cluster: path.clone(), made_by: *major, installed: binaries.major });
        }
        Some((_, path)) => {
            // The folder's name is ours, the file in it is PostgreSQL's: it decides.
            let made_by = std::fs::read_to_string(path.join("PG_VERSION")).unwrap_or_default();
            let made_by = made_by.trim().parse().unwrap_or(binaries.major);
            if made_by != binaries.major {
                return Err(Error::OtherVersion { cluster: path.clone(), made_by, installed: binaries.major });
            }
        }
    }
    Ok(cluster)
}

fn create(cluster: &Path, layout: &Layout, binaries: &Binaries, identity: Identity) -> Result<(), Error> {
    let unfinished = cluster.with_extension("new");
    if unfinished.exists() {
        // An `initdb` that was told to stop with its zveno may still be clearing up behind itself.
        process::wait_until(Duration::from_secs(10), || process::working_in(&unfinished).is_empty());
        std::fs::remove_dir_all(&unfinished).map_err(Error::file("cannot remove", &unfinished))?;
    }
    tracing::info!(folder = %cluster.display(), version = binaries.major, "creating the private database");
    let mut initdb = identity.command(&binaries.initdb(), &layout.root);
    // Trust is safe here: there is no network address, and only the folder's owner can reach the socket.
    initdb.args(["-U", OWNER, "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "--data-checksums", "-D"]).arg(&unfinished);
    finish(cluster, initdb.stdin(Stdio::null()).output())?;

    let mut single = identity.command(&binaries.postgres(), &layout.root);
    single.args(["--single", "-j", "-D"]).arg(&unfinished).arg("postgres");
    finish(cluster, with_input(single, &format!("create database {DATABASE};\n\n")))?;
    std::fs::rename(&unfinished, cluster).map_err(Error::file("cannot rename into", cluster))
}

fn with_input(mut command: Command, input: &str) -> std::io::Result<Output> {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    if let Some(mut stdin) = child.stdin.take() {
        // A program that does not read has failed, and its exit status and words say more than the broken pipe.
        let _ = stdin.write_all(input.as_bytes());
    }
    child.wait_with_output()
}

fn finish(cluster: &Path, outcome: std::io::Result<Output>) -> Result<(), Error> {
    let output = match outcome {
        Ok(said) if said.status.success() => return Ok(()),
        Ok(said) => String::from_utf8_lossy(&said.stderr).trim().to_owned(),
        Err(error) => error.to_string(),
    };
    Err(Error::Create { cluster: cluster.to_owned(), output })
}
