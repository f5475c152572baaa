use std::path::PathBuf;

use serde::Deserialize;

/// Files on this machine.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Data {
    /// Holds the private database. `/var/lib/zveno` for root, `~/.local/share/zveno` for anybody else.
    pub dir: PathBuf,
}

impl Default for Data {
    fn default() -> Self {
        Self { dir: super::paths::default_data_dir() }
    }
}
