//! What the program refuses to start with, and that it says what to do.

use std::net::TcpListener;

use crate::program::{said, zveno};

const GOOD_KEY: &str = "q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k=";

#[test]
fn a_missing_short_or_example_key_stops_the_start() {
    let folder = tempfile::tempdir().expect("a folder");
    for (variable, key, word) in [
        ("ZVENO_ENCRYPTION_KEYS", "", "set ZVENO_ENCRYPTION_KEYS"),
        ("ZVENO_ENCRYPTION_KEYS", "c2hvcnQ=", "32 bytes"),
        ("ZVENO_ENCRYPTION_KEYS", crm::keys::EXAMPLE_KEY, "example"),
        ("CRM_ENCRYPTION_KEY", "c2hvcnQ=", "32 bytes"),
    ] {
        let output = zveno(folder.path()).arg("serve").env(variable, key).output().expect("it runs");
        let (_, errors) = said(&output);
        assert_eq!(output.status.code(), Some(1), "{errors}");
        assert!(errors.contains(word) && errors.lines().count() == 1, "{key}: {errors}");
        assert!(key.is_empty() || !errors.contains(key), "the key is not repeated: {errors}");
    }
    assert!(!folder.path().join("data").exists(), "nothing was begun");
}

#[test]
fn a_taken_port_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("an address").to_string();
    let output = zveno(folder.path()).args(["serve", "--listen", &address]).env("ZVENO_ENCRYPTION_KEYS", GOOD_KEY).output().expect("it runs");
    let (_, errors) = said(&output);
    assert_eq!(output.status.code(), Some(1), "{errors}");
    assert!(errors.contains(&taken.local_addr().expect("an address").port().to_string()) && errors.contains("--listen"), "{errors}");
}

#[test]
fn a_misspelt_setting_is_found() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("zveno.toml"), "[server]\nlisten_on = \"127.0.0.1:1\"\n").expect("written");
    let (_, errors) = said(&zveno(folder.path()).args(["config", "check"]).output().expect("it runs"));
    assert!(errors.contains("listen_on") && errors.contains("zveno.toml"), "{errors}");
}

#[test]
fn a_named_file_must_be_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_, errors) = said(&zveno(folder.path()).args(["serve", "--config", "other.toml"]).output().expect("it runs"));
    assert!(errors.contains("other.toml does not exist"), "{errors}");
}

#[test]
fn a_database_out_of_reach_is_named_without_its_password() {
    let folder = tempfile::tempdir().expect("a folder");
    let closed = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port");
    let url = format!("postgres://somebody:hush-hush@{closed}/zveno");
    let output = zveno(folder.path())
        .args(["serve", "--listen", "127.0.0.1:0"])
        .envs([("ZVENO_ENCRYPTION_KEYS", GOOD_KEY), ("DATABASE_URL", &url)])
        .output()
        .expect("it runs");
    let (_, errors) = said(&output);
    assert_eq!(output.status.code(), Some(1));
    assert!(errors.contains("the database cannot be used") && !errors.contains("hush-hush"), "{errors}");
}
