use std::path::PathBuf;
use std::process::Stdio;

use serde_json::{Value, json};
use tokio::process::{Child, Command};

use crate::app::ENCRYPTION_KEY;
use crate::{Sandbox, TestApp};

/// Beside this program, or above it: test programs live in `target/PROFILE/deps`.
pub(crate) fn program(name: &str) -> PathBuf {
    let test = std::env::current_exe().expect("this program has a path");
    let folder = test.parent().expect("it lies in a folder");
    if folder.ends_with("deps") { folder.with_file_name(name) } else { folder.join(name) }
}

/// The real program on the test's database, for what only a process of its own can show: that it may be killed, and shares what others hold. It keeps CRMs in
/// step and does nothing else, at the vendors' pace or another.
/// Killed when dropped.
///
/// # Panics
/// When the program has not been built: `cargo build -p zveno`.
#[must_use]
pub fn sync_program(app: &TestApp, sandbox: &Sandbox, per_second: Option<f64>) -> Child {
    let vendors: Value = sandbox
        .vendors()
        .into_iter()
        .map(|(vendor, instead)| (vendor, json!({ "baseUrl": instead.base_url, "oauthUrl": instead.oauth_url })))
        .collect::<serde_json::Map<_, _>>()
        .into();
    let pace = per_second.map_or_else(|| json!({}), |pace| json!({ "amocrm": pace, "bitrix24": pace }));
    Command::new(program("zveno"))
        .args(["serve", "--listen", "127.0.0.1:0", "--roles", "sync"])
        .current_dir(std::env::temp_dir())
        .env("DATABASE_URL", &app.database.config.url)
        .env("ZVENO_ENCRYPTION_KEYS", ENCRYPTION_KEY)
        .env("ZVENO_OUTBOUND_ALLOW", sandbox.host())
        .env("ZVENO_VENDOR_URLS", vendors.to_string())
        .env("ZVENO_VENDOR_PACE", pace.to_string())
        .env("ZVENO_LOG", "warn")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .expect("target/debug/zveno is there: cargo build -p zveno")
}
