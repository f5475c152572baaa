use std::path::Path;

use super::Secrets;
use crate::failure::Failure;

/// Removes what earlier demos left in the folder, and nothing else that may lie there.
///
/// # Errors
/// When a demo still runs in it, or a file cannot be removed.
pub fn erase(data_dir: &Path) -> Result<(), Failure> {
    crate::postgres::erase(data_dir)?;
    Secrets::forget(data_dir).map_err(|error| Failure::of(&format!("cannot empty {}", data_dir.display()), &error))
}
