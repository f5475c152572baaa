//! Finding `initdb` and `postgres`: a named folder, else what the system has installed, else what `scripts/setup.sh` fetched.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Error, OLDEST_MAJOR};

/// A folder with server programs of one major version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binaries {
    pub dir: PathBuf,
    pub major: u32,
}

impl Binaries {
    /// Prefers the major version that made the existing data, else the newest.
    ///
    /// # Errors
    /// When nothing usable is found.
    pub fn find(named: Option<&Path>, made_by: Option<u32>) -> Result<Self, Error> {
        if let Some(dir) = named {
            return Self::at(dir).ok_or_else(|| Error::BadBinaries(dir.to_owned()));
        }
        let mut looked = Vec::new();
        let mut best: Option<Self> = None;
        for dir in places() {
            let Some(found) = Self::at(&dir) else {
                looked.push(dir.display().to_string());
                continue;
            };
            if Some(found.major) == made_by {
                return Ok(found);
            }
            if best.as_ref().is_none_or(|best| found.major > best.major) {
                best = Some(found);
            }
        }
        best.ok_or_else(|| Error::NoBinaries { looked: if looked.is_empty() { "/usr/lib/postgresql, PATH".to_owned() } else { looked.join(", ") } })
    }

    fn at(dir: &Path) -> Option<Self> {
        if !dir.join("initdb").is_file() {
            return None;
        }
        let said = Command::new(dir.join("postgres")).arg("--version").output().ok()?;
        let major = major_of(&String::from_utf8_lossy(&said.stdout))?;
        (major >= OLDEST_MAJOR).then(|| Self { dir: dir.to_owned(), major })
    }

    #[must_use]
    pub fn initdb(&self) -> PathBuf {
        self.dir.join("initdb")
    }

    #[must_use]
    pub fn postgres(&self) -> PathBuf {
        self.dir.join("postgres")
    }
}

/// `postgres (PostgreSQL) 15.18 (Debian 15.18-1)` → 15; also of betas such as `18beta2`.
fn major_of(version: &str) -> Option<u32> {
    let number = version.split("(PostgreSQL)").nth(1)?.trim_start();
    let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

fn places() -> Vec<PathBuf> {
    // Debian and Ubuntu; the RPM repositories; Alpine; Homebrew on both kinds of Mac.
    let families = [
        ("/usr/lib/postgresql", "", "bin"),
        ("/usr", "pgsql-", "bin"),
        ("/usr/libexec", "postgresql", ""),
        ("/opt/homebrew/opt", "postgresql@", "bin"),
        ("/usr/local/opt", "postgresql@", "bin"),
    ];
    let mut places: Vec<PathBuf> = families.iter().flat_map(|(parent, prefix, rest)| versions_in(Path::new(parent), prefix, rest)).collect();
    if let Some(dir) = Command::new("pg_config").arg("--bindir").output().ok().filter(|said| said.status.success()) {
        places.push(PathBuf::from(String::from_utf8_lossy(&dir.stdout).trim()));
    }
    places.push(PathBuf::from("/usr/bin"));
    places.push(PathBuf::from("/usr/local/bin"));
    places.extend(crate::config::data_home().map(|home| home.join("zveno/postgresql/bin")));
    places
}

/// Folders `parent/prefix<number>/rest`, the highest number first.
fn versions_in(parent: &Path, prefix: &str, rest: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(parent).into_iter().flatten().flatten();
    let mut found: Vec<(u32, PathBuf)> = entries
        .filter_map(|entry| {
            let number = entry.file_name().to_str()?.strip_prefix(prefix)?.parse().ok()?;
            Some((number, if rest.is_empty() { entry.path() } else { entry.path().join(rest) }))
        })
        .collect();
    found.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
    found.into_iter().map(|(_, path)| path).collect()
}

#[cfg(test)]
mod tests {
    use super::major_of;

    #[test]
    fn reads_the_major_version() {
        assert_eq!(major_of("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)"), Some(15));
        assert_eq!(major_of("postgres (PostgreSQL) 18beta2"), Some(18));
        assert_eq!(major_of("something else"), None);
    }
}
