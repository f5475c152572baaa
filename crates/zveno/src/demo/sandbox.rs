//! The sandbox as a child that goes when we go: it holds the other end of a pipe, which closes even when we are killed.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::process::Stdio;
use std::time::Duration;

use serde::Deserialize;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, ChildStdin, Command};

use crate::app;
use crate::failure::Failure;

const PROGRAM: &str = "zveno-sandbox";
const START_LIMIT: Duration = Duration::from_secs(20);

/// What the sandbox says about itself.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Places {
    pub root_url: String,
    pub smtp_host: String,
    pub smtp_port: u16,
    pub credentials: Credentials,
}

#[derive(Debug, Deserialize)]
pub struct Credentials {
    pub alfacrm: AlfaCrm,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AlfaCrm {
    pub url: String,
    pub email: String,
    pub api_key: String,
}

pub struct Sandbox {
    pub places: Places,
    child: Child,
    /// Our end of the pipe. Waiting for the child would close it if it were left inside.
    _held: ChildStdin,
}

impl Sandbox {
    pub async fn start(port: u16) -> Result<Self, Failure> {
        let program = std::env::current_exe().map_err(|error| Failure::of("where this program is", &error))?.with_file_name(PROGRAM);
        if !program.is_file() {
            return Err(Failure::new(format!("{} is missing: build it with `cargo build -p sandbox`", program.display())));
        }
        // The sandbox of a killed demo needs a moment to notice; a port that stays taken belongs to somebody else.
        drop(app::listen(SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), port), "--sandbox-port").await?);
        let mut child = Command::new(&program)
            .args(["--port", &port.to_string(), "--json", "--exit-with-parent"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // ^C at the terminal is for us; the sandbox stays until the last request has been answered.
            .process_group(0)
            .kill_on_drop(true)
            .spawn()
            .map_err(|error| Failure::of(&format!("cannot start {}", program.display()), &error))?;
        let mut lines = BufReader::new(child.stdout.take().expect("its output is a pipe")).lines();
        let line = tokio::time::timeout(START_LIMIT, lines.next_line()).await;
        let Ok(Ok(Some(line))) = line else {
            return Err(Failure::new(format!("{} ended before it was ready; its message stands above", program.display())));
        };
        // It must never write into a closed pipe.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        let places = serde_json::from_str(&line).map_err(|error| Failure::of("what the sandbox says about itself", &error))?;
        let held = child.stdin.take().expect("its input is a pipe");
        Ok(Self { places, child, _held: held })
    }

    /// Waits until the sandbox is gone by itself.
    pub async fn gone(&mut self) -> String {
        match self.child.wait().await {
            Ok(status) => status.to_string(),
            Err(error) => error.to_string(),
        }
    }

    /// `host:port` for the outbound guard.
    pub fn host(&self) -> String {
        self.places.root_url.trim_start_matches("http://").to_owned()
    }
}
