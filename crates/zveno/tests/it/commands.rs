//! Commands that answer and end.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use crate::program::{said, zveno};

#[test]
fn a_new_key_is_one_that_works() {
    let folder = tempfile::tempdir().expect("a folder");
    let (key, _) = said(&zveno(folder.path()).args(["keys", "new"]).output().expect("it runs"));
    let (other, _) = said(&zveno(folder.path()).args(["keys", "new"]).output().expect("it runs"));
    assert_ne!(key, other);
    let output = zveno(folder.path()).args(["config", "check"]).env("ZVENO_ENCRYPTION_KEYS", key.trim()).output().expect("it runs");
    let (text, errors) = said(&output);
    assert!(output.status.success(), "{errors}");
    assert!(text.contains("no problems") && text.contains("variable ZVENO_ENCRYPTION_KEYS"), "{text}");
    assert!(!text.contains(key.trim()), "a secret is never printed");
}

#[test]
fn keys_are_rotated_in_the_private_database() {
    let folder = tempfile::tempdir().expect("a folder");
    let keys = [(); 2].map(|()| said(&zveno(folder.path()).args(["keys", "new"]).output().expect("it runs")).0.trim().to_owned());
    let output = zveno(folder.path()).args(["keys", "rotate"]).env("ZVENO_ENCRYPTION_KEYS", keys.join(",")).output().expect("it runs");
    let (text, errors) = said(&output);
    assert!(output.status.success(), "{errors}");
    assert!(text.contains("0 values encrypted anew"), "{text}");
}

#[test]
fn the_openapi_document_is_json() {
    let folder = tempfile::tempdir().expect("a folder");
    let (text, _) = said(&zveno(folder.path()).arg("openapi").output().expect("it runs"));
    let document: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert!(document["openapi"].as_str().is_some_and(|version| version.starts_with("3.1")));
    assert!(document["paths"]["/api/v1/health"].is_object());
}

#[tokio::test]
async fn a_command_beside_a_throw_away_database() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut command = zveno(folder.path());
    command.args(["postgres", "--", "sh", "-c", r#"echo "$ZVENO_TEST_DATABASE_URL"; read -r _; exit 3"#]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it runs");
    let mut url = String::new();
    BufReader::new(child.stdout.take().expect("a pipe")).read_line(&mut url).expect("the address");
    assert_eq!(testkit::answer(url.trim(), "select 6 * 7").await, "42");
    drop(child.stdin.take());
    assert_eq!(child.wait().expect("it ends").code(), Some(3), "the command's own");
}
