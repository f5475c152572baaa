//! The program as a person starts it: a process with arguments, an environment and lines of output.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// Without any setting of the person who runs the tests.
pub fn zveno(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zveno"));
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy().into_owned();
        let setting = name.starts_with("ZVENO_") && name != "ZVENO_POSTGRES_BIN";
        if setting || matches!(name.as_str(), "DATABASE_URL" | "CRM_ENCRYPTION_KEY" | "FRONTEND_URL") {
            command.env_remove(name);
        }
    }
    command.env("ZVENO_DATA_DIR", folder.join("data")).current_dir(folder);
    command
}

pub fn said(output: &Output) -> (String, String) {
    (String::from_utf8_lossy(&output.stdout).into_owned(), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// A process that goes on; killed when dropped.
pub struct Program {
    child: Child,
    lines: Receiver<String>,
    errors: Receiver<String>,
}

impl Program {
    pub fn start(mut command: Command) -> Self {
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
        let (send, lines) = channel();
        let output = BufReader::new(child.stdout.take().expect("a pipe"));
        std::thread::spawn(move || output.lines().map_while(Result::ok).for_each(|line| drop(send.send(line))));
        let (send, errors) = channel();
        let mut complaints = child.stderr.take().expect("a pipe");
        std::thread::spawn(move || {
            let mut text = String::new();
            let _ = complaints.read_to_string(&mut text);
            let _ = send.send(text);
        });
        Self { child, lines, errors }
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// The next line, without the word before the colon, which must be `word`.
    pub fn line(&mut self, word: &str) -> String {
        match self.lines.recv_timeout(Duration::from_secs(90)) {
            Ok(line) => line.strip_prefix(&format!("{word}: ")).unwrap_or_else(|| panic!("`{word}: …` is due, not `{line}`")).to_owned(),
            Err(_) => {
                let _ = self.child.kill();
                panic!("no line `{word}: …`; it said: {}", self.errors.recv_timeout(Duration::from_secs(5)).unwrap_or_default())
            }
        }
    }

    /// Tells it to stop and waits until it has, successfully.
    pub fn stop(mut self) {
        signal(self.child.id(), "INT");
        let status = self.child.wait().expect("its end");
        let complaints = self.errors.recv_timeout(Duration::from_secs(5)).unwrap_or_default();
        assert!(status.success(), "{status}: {complaints}");
    }

    /// As a power cut to this process alone.
    pub fn kill(mut self) {
        self.child.kill().expect("killed");
        self.child.wait().expect("gone");
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub fn signal(process: u32, name: &str) {
    assert!(Command::new("kill").args([format!("-{name}"), process.to_string()]).status().expect("kill runs").success());
}
