use secrecy::SecretString;

use super::environment::SETTINGS;
use super::{Config, Given, Sources};

fn with_keys(keys: &[&str]) -> Config {
    let mut config = Config::default();
    config.security.encryption_keys = keys.iter().map(|key| SecretString::from((*key).to_owned())).collect();
    config
}

#[test]
fn a_good_key_starts_and_others_do_not() {
    assert_eq!(with_keys(&["q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k="]).problems(), Vec::<String>::new());
    for (keys, word) in [(vec![], "set ZVENO_ENCRYPTION_KEYS"), (vec!["short"], "32 bytes"), (vec![crm::keys::EXAMPLE_KEY], "documentation")] {
        let problems = with_keys(&keys).problems();
        assert!(problems.len() == 1 && problems[0].contains(word), "{keys:?}: {problems:?}");
        assert!(keys.iter().all(|key| !problems[0].contains(key)), "a key is never repeated");
    }
}

#[test]
fn flags_win_over_the_file_and_the_file_over_demo() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("zveno.toml");
    std::fs::write(&file, "[server]\nlisten = \"127.0.0.1:1002\"\n[log]\nfilter = \"debug\"\n").expect("written");
    let demo = Given::default().with("server.listen", Some("127.0.0.1:1001")).with("mail.host", Some("localhost")).with("log.filter", Some("warn"));
    let flags = Given::default().with("server.listen", Some("127.0.0.1:1003")).with("data.dir", None::<String>);
    let config = Sources { demo, file: Some(file), flags }.load().expect("readable");
    assert_eq!(config.server.listen.port(), 1003);
    assert_eq!(config.log.filter, "debug");
    assert_eq!(config.mail.host.as_deref(), Some("localhost"));
}

#[test]
fn a_refused_secret_is_not_repeated() {
    let flags = Given::default().with("security.encryption_keys", Some("not-a-list-but-secret"));
    let error = Sources { flags, ..Sources::default() }.load().expect_err("a list is due").to_string();
    assert!(error.contains("security.encryption_keys") && !error.contains("secret-") && !error.contains("but-secret"), "{error}");
}

#[test]
fn the_readme_lists_every_setting() {
    let readme = include_str!("../../../../README.md");
    let missing: Vec<_> = SETTINGS.iter().flat_map(|setting| setting.variables).filter(|name| !readme.contains(&format!("`{name}`"))).collect();
    assert!(missing.is_empty(), "README.md says nothing about {missing:?}");
}
