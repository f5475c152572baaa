//! What a demo makes up once and keeps: its encryption key and the owner's password.

use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};

use crate::failure::Failure;

pub const EMAIL: &str = "owner@demo.zveno.test";
const FILE: &str = "demo.json";

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Secrets {
    pub encryption_key: String,
    pub password: String,
}

impl Secrets {
    /// Those of the folder, made when it has none.
    pub fn in_folder(data_dir: &Path) -> Result<Self, Failure> {
        let path = data_dir.join(FILE);
        match std::fs::read(&path) {
            Ok(text) => serde_json::from_slice(&text)
                .map_err(|error| Failure::of(&format!("{} cannot be read (`zveno demo --fresh` starts anew)", path.display()), &error)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Self::make(&path),
            Err(error) => Err(Failure::of(&format!("cannot read {}", path.display()), &error)),
        }
    }

    fn make(path: &Path) -> Result<Self, Failure> {
        let secrets = Self { encryption_key: crm::keys::generate().expose_secret().to_owned(), password: password() };
        let text = serde_json::to_vec_pretty(&secrets).expect("two texts always fit into JSON");
        // Written beside and renamed: a kill in between must not leave a file that cannot be read.
        let unfinished = path.with_extension("new");
        let written = std::fs::File::options()
            .create(true)
            .truncate(true)
            .write(true)
            .mode(0o600)
            .open(&unfinished)
            .and_then(|mut file| file.write_all(&text).and_then(|()| file.sync_all()))
            .and_then(|()| std::fs::rename(&unfinished, path));
        written.map_err(|error| Failure::of(&format!("cannot write {}", path.display()), &error))?;
        Ok(secrets)
    }

    pub fn forget(data_dir: &Path) -> std::io::Result<()> {
        match std::fs::remove_file(data_dir.join(FILE)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

/// Four groups of four letters and digits that cannot be taken for one another.
fn password() -> String {
    use rand::Rng;
    const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";
    let mut random = rand::rng();
    let groups = (0..4).map(|_| (0..4).map(|_| char::from(LETTERS[random.random_range(0..LETTERS.len())])).collect::<String>());
    groups.collect::<Vec<_>>().join("-")
}
