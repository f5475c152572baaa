//! The program itself.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

#[test]
fn it_tells_where_it_is_and_dies_with_its_parent() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_zveno-sandbox"))
        .args(["--port", "0", "--json", "--exit-with-parent"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut line = String::new();
    let out = child.stdout.take().expect("piped");
    BufReader::new(out).read_line(&mut line).expect("a line");
    let told: Value = serde_json::from_str(&line).expect("JSON");
    let url = told["credentials"]["alfacrm"]["url"].as_str().expect("a url");
    assert!(url.starts_with("http://127.0.0.1:") && url.ends_with("/alfacrm"), "{url}");
    assert!(told["smtpPort"].as_u64() > Some(0));
    assert!(told["controlUrl"].as_str().is_some_and(|url| url.ends_with("/_sandbox")));

    drop(child.stdin.take());
    let begun = Instant::now();
    loop {
        if child.try_wait().expect("a child").is_some() {
            break;
        }
        if begun.elapsed() > Duration::from_secs(10) {
            child.kill().expect("a child");
            panic!("it outlived its parent");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}
