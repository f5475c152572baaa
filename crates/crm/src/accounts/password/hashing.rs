//! Argon2id with the crate's parameters (19 MiB, two passes), on threads that may block and never more than two at once: each takes a core and memory.

use std::sync::LazyLock;

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use store::users::User;
use tokio::sync::Semaphore;

use crate::{Error, Result};

static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// Of a password nobody has: what an unknown e-mail is compared with, so that it takes as long as a known one.
static NOBODY: LazyLock<String> = LazyLock::new(|| hash_now(&crate::random::token()).unwrap_or_default());

pub async fn hash(password: String) -> Result<String> {
    blocking(move || hash_now(&password)).await?
}

/// # Errors
/// When the work could not be done; a wrong password is `false`.
pub async fn verify(password: String, stored: String) -> Result<bool> {
    blocking(move || PasswordHash::new(&stored).is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())).await
}

/// The person, when the password is theirs. Takes the same time when there is no such person.
pub async fn prove(user: Option<User>, password: String) -> Result<Option<User>> {
    let stored = user.as_ref().map(|user| user.password_hash.clone());
    let right = blocking(move || {
        let stored = stored.unwrap_or_else(|| NOBODY.clone());
        PasswordHash::new(&stored).is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
    })
    .await?;
    Ok(user.filter(|_| right))
}

fn hash_now(password: &str) -> Result<String> {
    let hash = Argon2::default().hash_password(password.as_bytes());
    hash.map(|hash| hash.to_string()).map_err(|error| Error::internal("password hashing", error.to_string()))
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let _permit = AT_ONCE.acquire().await.map_err(|error| Error::internal("password hashing", error))?;
    tokio::task::spawn_blocking(work).await.map_err(|error| Error::internal("password hashing", error))
}

#[cfg(test)]
mod tests {
    use super::{hash, verify};

    #[tokio::test]
    async fn a_hash_knows_its_password() {
        let stored = hash("верная лошадь скрепка".to_owned()).await.expect("hashes");
        assert!(stored.starts_with("$argon2id$"), "{stored}");
        assert!(verify("верная лошадь скрепка".to_owned(), stored.clone()).await.expect("verifies"));
        assert!(!verify("верная лошадь".to_owned(), stored).await.expect("verifies"));
    }
}
