//! Where things lie when nothing else is said, after the XDG rules.

use std::path::PathBuf;

use super::environment::read;

/// `$XDG_DATA_HOME`, else `~/.local/share`.
#[must_use]
pub fn data_home() -> Option<PathBuf> {
    folder("XDG_DATA_HOME").or_else(|| Some(folder("HOME")?.join(".local/share")))
}

/// `$XDG_RUNTIME_DIR`: short-lived files of this user.
#[must_use]
pub fn runtime_dir() -> Option<PathBuf> {
    folder("XDG_RUNTIME_DIR")
}

/// Root's data does not lie in its home: the user that the private database steps down to could not reach it there.
#[must_use]
pub fn default_data_dir() -> PathBuf {
    if rustix::process::geteuid().is_root() {
        return PathBuf::from("/var/lib/zveno");
    }
    data_home().unwrap_or_else(|| PathBuf::from("/var/tmp")).join("zveno")
}

fn folder(variable: &str) -> Option<PathBuf> {
    read(variable).map(PathBuf::from).filter(|path| path.is_absolute())
}
