//! Where the private server's files lie.
//!
//! ```text
//! <data folder>/postgres/          0700, owned by whom the server runs as
//!   lock                           held as long as a zveno lives
//!   run/                           the socket
//!   15/                            the cluster, named after the major version that made it
//!   15.new/                        a cluster in the making; renamed when it is whole
//!   postgres.log
//! ```

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use super::Error;

/// A longer socket path does not fit into the kernel's address structure (108 bytes, one of them the end).
const LONGEST_SOCKET_PATH: usize = 107;
const SOCKET_NAME: &str = ".s.PGSQL.5432.lock";

#[derive(Debug, Clone)]
pub struct Layout {
    pub data_dir: PathBuf,
    pub root: PathBuf,
    /// The folder of the socket; elsewhere when the data folder's path is too long for one.
    pub run: PathBuf,
}

impl Layout {
    pub fn new(data_dir: &Path) -> Self {
        let root = data_dir.join("postgres");
        let run = root.join("run");
        let run = if run.join(SOCKET_NAME).as_os_str().len() > LONGEST_SOCKET_PATH { short_run(&root) } else { run };
        Self { data_dir: data_dir.to_owned(), root, run }
    }

    pub fn lock(&self) -> PathBuf {
        self.root.join("lock")
    }

    pub fn log(&self) -> PathBuf {
        self.root.join("postgres.log")
    }

    pub fn cluster(&self, major: u32) -> PathBuf {
        self.root.join(major.to_string())
    }

    /// The clusters that are there, the newest version first.
    pub fn clusters(&self) -> Vec<(u32, PathBuf)> {
        let entries = std::fs::read_dir(&self.root).into_iter().flatten().flatten();
        let mut found: Vec<(u32, PathBuf)> = entries
            .filter_map(|entry| {
                let major = entry.file_name().to_str()?.parse().ok()?;
                entry.path().join("PG_VERSION").is_file().then(|| (major, entry.path()))
            })
            .collect();
        found.sort_by_key(|(major, _)| std::cmp::Reverse(*major));
        found
    }

    /// Makes the folders. A folder of root's is opened for passing through (not for reading), because the server's user must get to its own.
    pub fn create(&self) -> Result<(), Error> {
        let empty = std::fs::read_dir(&self.data_dir).map(|mut entries| entries.next().is_none()).unwrap_or(true);
        make_private(&self.data_dir)?;
        if empty && rustix::process::geteuid().is_root() {
            set_mode(&self.data_dir, 0o711)?;
        }
        make_private(&self.root)?;
        make_private(&self.run)
    }
}

fn short_run(root: &Path) -> PathBuf {
    let mut hasher = DefaultHasher::new();
    root.hash(&mut hasher);
    let user = rustix::process::geteuid().as_raw();
    let parent = crate::config::runtime_dir().unwrap_or_else(|| PathBuf::from(if user == 0 { "/run" } else { "/tmp" }));
    parent.join(format!("zveno-{user}-{:016x}", hasher.finish()))
}

/// Creates the folder for us alone. One that exists in a place others can write to must be ours already, else it is a trap.
fn make_private(dir: &Path) -> Result<(), Error> {
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(dir).map_err(Error::file("cannot create the folder", dir))?;
    let found = std::fs::symlink_metadata(dir).map_err(Error::file("cannot read the folder", dir))?;
    let me = rustix::process::geteuid();
    if dir.starts_with("/tmp") && found.is_dir() && found.uid() != me.as_raw() && !me.is_root() {
        let source = std::io::Error::new(std::io::ErrorKind::PermissionDenied, "it belongs to somebody else");
        return Err(Error::File { what: "cannot use the folder", path: dir.to_owned(), source });
    }
    Ok(())
}

fn set_mode(dir: &Path, mode: u32) -> Result<(), Error> {
    std::fs::set_permissions(dir, std::fs::Permissions::from_mode(mode)).map_err(Error::file("cannot set the rights of", dir))
}

/// Gives the tree to the server's user and closes its root to everybody else.
pub fn hand_over(dir: &Path, uid: u32, gid: u32) -> Result<(), Error> {
    let found = std::fs::symlink_metadata(dir).map_err(Error::file("cannot read", dir))?;
    if (found.uid(), found.gid()) != (uid, gid) {
        give(dir, uid, gid)?;
    }
    if found.permissions().mode() & 0o777 != 0o700 {
        set_mode(dir, 0o700)?;
    }
    Ok(())
}

fn give(path: &Path, uid: u32, gid: u32) -> Result<(), Error> {
    std::os::unix::fs::lchown(path, Some(uid), Some(gid)).map_err(Error::file("cannot hand over", path))?;
    if std::fs::symlink_metadata(path).is_ok_and(|found| found.is_dir()) {
        for entry in std::fs::read_dir(path).map_err(Error::file("cannot read", path))?.flatten() {
            give(&entry.path(), uid, gid)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{LONGEST_SOCKET_PATH, Layout, SOCKET_NAME};

    #[test]
    fn the_socket_path_always_fits() {
        for data_dir in ["/var/lib/zveno".to_owned(), format!("/home/{}", "long/".repeat(40))] {
            let layout = Layout::new(Path::new(&data_dir));
            assert!(layout.run.join(SOCKET_NAME).as_os_str().len() <= LONGEST_SOCKET_PATH, "{}", layout.run.display());
        }
    }
}
