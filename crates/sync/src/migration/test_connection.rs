use std::time::Duration;

use connector::{Account, Scope};
use crm::{Caller, Error};
use domain::permissions::Permission;
use secrecy::SecretString;
use serde_json::json;

use super::VENDOR;
use super::start::check_access;
use crate::failure::code_of;
use crate::{Engine, TestError};

/// A person waits for the answer.
const PATIENCE: Duration = Duration::from_secs(45);

/// What an account holds.
pub type Tested = Account;

/// Signs in and counts; writes nothing.
///
/// # Errors
/// [`TestError::Source`] with the code that says which of address, e-mail and key is wrong.
pub async fn test_connection(engine: &Engine, caller: &Caller, url: &str, email: &str, api_key: SecretString) -> Result<Tested, TestError> {
    caller.require(Permission::MigrationRun)?;
    let access = check_access(engine, url, email, api_key)?;
    let connector = engine.registry.get(VENDOR).ok_or(Error::NotFound)?;
    let asked = async {
        let mut session = connector.open(access, Scope::everything(engine.ctx.clock.now())).await?;
        session.check().await
    };
    let answer = tokio::time::timeout(PATIENCE, asked).await;
    let answer = answer.map_err(|_| TestError::Source { code: "alfacrm_unreachable", detail: json!({ "detail": "time-out" }) })?;
    answer.map_err(|error| {
        let (code, detail) = code_of(&error);
        tracing::info!(code, error = %error, "a connection test failed");
        // While testing, an answer that cannot be understood means that somebody else lives at this address.
        let code = if code == "alfacrm_unexpected_answer" { "alfacrm_not_alfacrm" } else { code };
        TestError::Source { code, detail }
    })
}
