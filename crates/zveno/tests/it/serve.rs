//! The real thing: with a private server, and with one of the operator's own.

use std::path::Path;

use zveno::postgres::{Purpose, Settings, start};

use crate::http::{get, post};
use crate::program::{Program, zveno};

const KEY: &str = "q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k=";

/// Starts it, and returns it with its address.
fn served(folder: &Path, database: Option<&str>) -> (Program, String) {
    let mut command = zveno(folder);
    command.args(["serve", "--listen", "127.0.0.1:0"]).env("ZVENO_ENCRYPTION_KEYS", KEY);
    if let Some(url) = database {
        command.env("DATABASE_URL", url);
    }
    let mut program = Program::start(command);
    let app = program.line("app");
    (program, app)
}

fn register(app: &str) -> u16 {
    let school = serde_json::json!({
        "organization": "Школа", "name": "Анна", "email": "anna@school.zveno.test", "password": "horse battery staple 42"
    });
    post(&format!("{app}/api/auth/register"), &school).status
}

#[test]
fn on_a_private_database_what_was_written_is_there_after_a_restart() {
    let folder = tempfile::tempdir().expect("a folder");
    let (program, app) = served(folder.path(), None);
    assert_eq!(get(&format!("{app}/api/v1/health"), None).body["status"], "ok");
    assert_eq!(register(&app), 201);
    program.stop();
    let (program, app) = served(folder.path(), None);
    assert_eq!(register(&app), 409, "the address is taken");
    program.stop();
}

#[tokio::test]
async fn on_a_given_database_two_processes_serve_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = Settings { data_dir: folder.path().join("server"), binaries: None, purpose: Purpose::Tests };
    let server = start(settings).await.expect("PostgreSQL starts");
    let (first, app) = served(folder.path(), Some(server.url()));
    let (second, other) = served(folder.path(), Some(server.url()));
    assert_eq!(register(&app), 201);
    assert_eq!(register(&other), 409, "both see the same rows");
    assert!(!folder.path().join("data").exists(), "no private server was made");
    first.stop();
    second.stop();
    server.stop().await;
}
