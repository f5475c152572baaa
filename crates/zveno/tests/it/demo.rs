//! The demo: what it prints works, twice in a row, and after it was killed.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::http::{get, post};
use crate::program::{Program, said, zveno};

pub struct Demo {
    pub program: Program,
    pub app: String,
    sandbox: String,
    email: String,
    password: String,
}

fn command(folder: &Path, more: &[&str]) -> Command {
    let sandbox = PathBuf::from(env!("CARGO_BIN_EXE_zveno")).with_file_name("zveno-sandbox");
    assert!(sandbox.exists(), "{} is missing: cargo build -p sandbox", sandbox.display());
    let mut command = zveno(folder);
    command.env_remove("ZVENO_DATA_DIR").arg("demo").arg("--data-dir").arg(folder.join("demo")).args(more);
    command
}

pub fn started(folder: &Path, more: &[&str]) -> Demo {
    let mut program = Program::start(command(folder, more));
    let (app, sandbox, email, password) = (program.line("app"), program.line("sandbox"), program.line("email"), program.line("password"));
    Demo { program, app, sandbox, email, password }
}

impl Demo {
    fn ports(&self) -> [String; 2] {
        [&self.app, &self.sandbox].map(|url| url.rsplit(':').next().expect("a port").to_owned())
    }

    /// Signs in with what was printed, and returns the token.
    fn sign_in(&self) -> String {
        let answer = post(&format!("{}/api/auth/login", self.app), &json!({ "email": self.email, "password": self.password }));
        assert_eq!(answer.status, 200, "{}", answer.body);
        answer.body["accessToken"].as_str().expect("a token").to_owned()
    }
}

fn wait_until(what: &str, mut done: impl FnMut() -> bool) {
    let started = Instant::now();
    while !done() {
        assert!(started.elapsed() < Duration::from_secs(20), "{what}: not within 20 s");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Servers of this folder that still run.
fn servers_of(folder: &Path) -> usize {
    let folder = folder.canonicalize().expect("a real path");
    let processes = std::fs::read_dir("/proc").expect("listed").flatten();
    processes.filter(|process| std::fs::read_link(process.path().join("cwd")).is_ok_and(|cwd| cwd.starts_with(&folder))).count()
}

#[test]
fn what_it_prints_works_and_outlives_stop_and_kill() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = started(folder.path(), &["--port", "0", "--sandbox-port", "0"]);
    assert_eq!(get(&format!("{}/api/v1/health", first.app), None).body["status"], "ok");
    let me = get(&format!("{}/api/auth/me", first.app), Some(&first.sign_in())).body;
    let school = me["demo"]["alfacrm"].clone();
    assert!(school["url"].as_str().is_some_and(|url| url.starts_with(&first.sandbox)), "{me}");
    assert_eq!(post(&format!("{}/api/migration/test-connection", first.app), &school).status, 401, "not without signing in");
    let ([port, sandbox_port], password) = (first.ports(), first.password.clone());

    // Killed: the server and the sandbox notice by themselves, and the same ports are free again.
    first.program.kill();
    let again = started(folder.path(), &["--port", &port, "--sandbox-port", &sandbox_port]);
    assert_eq!(again.password, password, "the account is the same");
    again.sign_in();

    // Stopped: nothing is left.
    again.program.stop();
    wait_until("no server left", || servers_of(folder.path()) == 0);

    // Fresh: the account is another one.
    let fresh = started(folder.path(), &["--port", "0", "--sandbox-port", "0", "--fresh"]);
    assert_ne!(fresh.password, password);
    fresh.sign_in();
    fresh.program.stop();
}

#[test]
fn killed_at_any_moment_of_its_first_start_it_starts_again() {
    let folder = tempfile::tempdir().expect("a folder");
    for milliseconds in [150, 600, 1200, 2000, 2600] {
        let program = Program::start(command(folder.path(), &["--port", "0", "--sandbox-port", "0"]));
        std::thread::sleep(Duration::from_millis(milliseconds));
        program.kill();
    }
    let demo = started(folder.path(), &["--port", "0", "--sandbox-port", "0"]);
    demo.sign_in();
    demo.program.stop();
}

#[test]
fn a_taken_port_or_folder_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let demo = started(folder.path(), &["--port", "0", "--sandbox-port", "0"]);
    let [port, sandbox_port] = demo.ports();
    for (arguments, word) in [
        (["--port", &port, "--sandbox-port", "0"], "--port"),
        (["--port", "0", "--sandbox-port", &sandbox_port], "--sandbox-port"),
        (["--port", "0", "--sandbox-port", "0"], "already uses the data folder"),
    ] {
        let output = command(folder.path(), &arguments).output().expect("it runs");
        let (_, errors) = said(&output);
        assert_eq!(output.status.code(), Some(1), "{errors}");
        assert!(errors.contains(word), "{arguments:?}: {errors}");
    }
    demo.sign_in();
    let process = demo.program.id();
    demo.program.stop();
    assert!(!Path::new(&format!("/proc/{process}")).exists());
}
