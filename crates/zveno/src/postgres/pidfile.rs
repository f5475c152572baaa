//! `postmaster.pid`: what a running server says about itself, one fact a line.

use std::path::{Path, PathBuf};

#[derive(Debug, PartialEq, Eq)]
pub struct PidFile {
    pub process: u32,
    /// The eighth line; it appears last.
    pub ready: bool,
}

pub fn path(cluster: &Path) -> PathBuf {
    cluster.join("postmaster.pid")
}

/// `None` when there is no file, or not yet a whole first line.
pub fn read(cluster: &Path) -> Option<PidFile> {
    parse(&std::fs::read_to_string(path(cluster)).ok()?)
}

fn parse(text: &str) -> Option<PidFile> {
    let mut lines = text.lines();
    // A stand-alone server writes its number with a minus.
    let process = lines.next()?.trim().trim_start_matches('-').parse().ok()?;
    Some(PidFile { process, ready: lines.nth(6).is_some_and(|status| status.trim() == "ready") })
}

#[cfg(test)]
mod tests {
    use super::{PidFile, parse};

    #[test]
    fn is_ready_only_by_the_eighth_line() {
        let starting = "4711\n/data/15\n1790000000\n5432\n/data/run\n\n  16001  3\nstarting\n";
        assert_eq!(parse(starting), Some(PidFile { process: 4711, ready: false }));
        assert_eq!(parse(&starting.replace("starting", "ready   ")), Some(PidFile { process: 4711, ready: true }));
        assert_eq!(parse("4711\n/data/15\n"), Some(PidFile { process: 4711, ready: false }));
        assert_eq!(parse(""), None);
    }
}
