//! The thread that owns the server: starts it, notices when it goes, starts it again, stops it.
//!
//! It is a thread of its own, and lives as long as the server: the kernel's signal to the child comes when the *thread* that started it ends.

use std::fs::File;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use rustix::process::Signal;
use tokio::sync::oneshot;

use super::identity::Identity;
use super::layout::Layout;
use super::lock::Lock;
use super::{Binaries, DATABASE, Error, OWNER, Purpose, Settings, cluster, orphan, pidfile, process, reaper};

/// Recovery after a crash may read much; an ordinary start takes a tenth of a second.
const START_LIMIT: Duration = Duration::from_secs(120);
const STOP_LIMIT: Duration = Duration::from_secs(10);
/// A server that ran this long before it went starts with a clean slate.
const STEADY: Duration = Duration::from_secs(60);
const ATTEMPTS: u32 = 3;
const LOG_LIMIT: u64 = 10 * 1024 * 1024;

/// The running server. Dropping it stops the server.
#[derive(Debug)]
pub struct Running {
    url: String,
    log: PathBuf,
    stop: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
    failed: Option<oneshot::Receiver<Error>>,
    process: Arc<AtomicU32>,
}

impl Running {
    /// Where clients connect, as the schema's owner.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    #[must_use]
    pub fn log(&self) -> &Path {
        &self.log
    }

    /// The server's process number; another one after a restart.
    #[must_use]
    pub fn process(&self) -> u32 {
        self.process.load(Ordering::Relaxed)
    }

    /// Waits until the server cannot be kept running, and says why.
    pub async fn failed(&mut self) -> Error {
        if let Some(failed) = &mut self.failed
            && let Ok(error) = failed.await
        {
            self.failed = None;
            return error;
        }
        std::future::pending().await
    }

    /// Stops the server: open transactions are rolled back, everything committed is on disk.
    pub async fn stop(mut self) {
        self.stop = None;
        if let Some(thread) = self.thread.take() {
            let _ = tokio::task::spawn_blocking(move || thread.join()).await;
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

pub async fn start(settings: Settings) -> Result<Running, Error> {
    let (stop, stopped) = channel();
    let (ready, is_ready) = oneshot::channel();
    let (fail, failed) = oneshot::channel();
    let process = Arc::new(AtomicU32::new(0));
    let number = Arc::clone(&process);
    let thread = std::thread::spawn(move || run(&settings, &stopped, &number, ready, fail));
    match is_ready.await {
        Ok(Ok((url, log))) => Ok(Running { url, log, stop: Some(stop), thread: Some(thread), failed: Some(failed), process }),
        Ok(Err(error)) => Err(error),
        Err(_) => Err(Error::NoIdentity { why: "its supervisor ended".to_owned() }),
    }
}

type Ready = oneshot::Sender<Result<(String, PathBuf), Error>>;

fn run(settings: &Settings, stopped: &Receiver<()>, number: &Arc<AtomicU32>, ready: Ready, fail: oneshot::Sender<Error>) {
    // The lock goes last, after the server has stopped.
    let (_lock, server, mut child) = match prepare(settings) {
        Ok(prepared) => prepared,
        Err(error) => {
            let _ = ready.send(Err(error));
            return;
        }
    };
    number.store(child.id(), Ordering::Relaxed);
    let ours = Arc::clone(number);
    reaper::start(move |process| process == ours.load(Ordering::Relaxed));
    // Nobody waits any more: the start was given up.
    if ready.send(Ok((server.url(), server.layout.log()))).is_err() {
        server.stop(&mut child);
        return;
    }
    let mut attempts = 0;
    loop {
        let started = Instant::now();
        if watch(&mut child, stopped) == Watched::AskedToStop {
            server.stop(&mut child);
            return;
        }
        attempts = if started.elapsed() >= STEADY { 1 } else { attempts + 1 };
        let error = match again(&server, stopped, attempts) {
            Some(Ok(next)) => {
                child = next;
                number.store(child.id(), Ordering::Relaxed);
                continue;
            }
            Some(Err(error)) => error,
            None => return,
        };
        let _ = fail.send(error);
        // The process is about to end; waiting keeps the lock until then.
        let _ = stopped.recv();
        return;
    }
}

fn prepare(settings: &Settings) -> Result<(Lock, Server, Child), Error> {
    let data_dir = std::path::absolute(&settings.data_dir).map_err(Error::file("cannot find", &settings.data_dir))?;
    Layout::new(&data_dir).create()?;
    // PostgreSQL resolves links in its own path, and the comparison of paths in /proc must agree with it.
    let data_dir = data_dir.canonicalize().map_err(Error::file("cannot find", &data_dir))?;
    let layout = Layout::new(&data_dir);
    layout.create()?;
    let lock = Lock::take(&layout)?;
    let binaries = Binaries::find(settings.binaries.as_deref(), layout.clusters().first().map(|(major, _)| *major))?;
    for (_, cluster) in layout.clusters() {
        orphan::clear(&cluster)?;
    }
    let identity = Identity::choose(&layout, &binaries)?;
    let cluster = cluster::prepare(&layout, &binaries, identity)?;
    let server = Server { layout, binaries, identity, cluster, purpose: settings.purpose };
    let child = server.boot()?;
    Ok((lock, server, child))
}

#[derive(PartialEq, Eq)]
enum Watched {
    AskedToStop,
    Gone,
}

fn watch(child: &mut Child, stopped: &Receiver<()>) -> Watched {
    loop {
        match stopped.recv_timeout(Duration::from_millis(200)) {
            Err(RecvTimeoutError::Timeout) => {}
            Ok(()) | Err(RecvTimeoutError::Disconnected) => return Watched::AskedToStop,
        }
        if let Ok(Some(status)) = child.try_wait() {
            tracing::error!(%status, "PostgreSQL stopped by itself");
            return Watched::Gone;
        }
    }
}

/// Starts the server again, more and more patiently. `None` when asked to stop meanwhile.
fn again(server: &Server, stopped: &Receiver<()>, mut attempts: u32) -> Option<Result<Child, Error>> {
    loop {
        if attempts > ATTEMPTS {
            return Some(Err(Error::KeepsFailing { log: server.layout.log(), tail: tail(&server.layout.log()) }));
        }
        let pause = Duration::from_millis(100 * 5_u64.pow(attempts - 1));
        if !matches!(stopped.recv_timeout(pause), Err(RecvTimeoutError::Timeout)) {
            return None;
        }
        match orphan::clear(&server.cluster).and_then(|()| server.boot()) {
            Ok(child) => {
                tracing::info!("PostgreSQL runs again");
                return Some(Ok(child));
            }
            Err(error) => tracing::warn!(%error, attempts, "PostgreSQL could not be started again"),
        }
        attempts += 1;
    }
}

struct Server {
    layout: Layout,
    binaries: Binaries,
    identity: Identity,
    cluster: PathBuf,
    purpose: Purpose,
}

impl Server {
    fn url(&self) -> String {
        // A folder name may hold anything, so the query value is escaped.
        let host: String = url::form_urlencoded::byte_serialize(self.layout.run.as_os_str().as_encoded_bytes()).collect();
        format!("postgres://{OWNER}@localhost/{DATABASE}?host={}", host.replace('+', "%20"))
    }

    fn boot(&self) -> Result<Child, Error> {
        let log = self.layout.log();
        let output = open_log(&log).map_err(Error::file("cannot write", &log))?;
        let errors = output.try_clone().map_err(Error::file("cannot write", &log))?;
        let mut command = self.identity.command(&self.binaries.postgres(), &self.layout.root);
        command.arg("-D").arg(&self.cluster).arg("-k").arg(&self.layout.run);
        for setting in [
            "listen_addresses=",
            "unix_socket_permissions=0700",
            "shared_buffers=64MB",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            // A refused row's values and a failed statement's text may be personal: the log names the failure only.
            "log_error_verbosity=terse",
            "log_min_error_statement=panic",
        ] {
            command.args(["-c", setting]);
        }
        match self.purpose {
            Purpose::Data => command.args(["-c", "max_connections=40"]),
            Purpose::Tests => command.args(["-c", "max_connections=200", "-c", "fsync=off", "-c", "full_page_writes=off"]),
        };
        // Its own process group: ^C at the terminal is for us, we stop the server when we are done with it.
        command.process_group(0).stdin(Stdio::null()).stdout(output).stderr(errors);
        let mut child = command.spawn().map_err(Error::file("cannot run", &self.binaries.postgres()))?;
        let ready = process::wait_until(START_LIMIT, || {
            let said = pidfile::read(&self.cluster).is_some_and(|said| said.ready && said.process == child.id());
            said || !matches!(child.try_wait(), Ok(None))
        });
        if !ready || !matches!(child.try_wait(), Ok(None)) {
            self.stop(&mut child);
            return Err(Error::NotReady { tail: tail(&log), log });
        }
        Ok(child)
    }

    /// Fast shutdown, then an immediate one (recovery makes up for it at the next start), then none of its choice.
    fn stop(&self, child: &mut Child) {
        for signal in [Signal::INT, Signal::QUIT, Signal::KILL] {
            if !matches!(child.try_wait(), Ok(None)) {
                return;
            }
            process::signal(child.id(), signal);
            if process::wait_until(STOP_LIMIT, || !matches!(child.try_wait(), Ok(None))) {
                return;
            }
        }
        tracing::error!(process = child.id(), "PostgreSQL does not stop");
    }
}

fn open_log(path: &Path) -> std::io::Result<File> {
    if std::fs::metadata(path).is_ok_and(|found| found.len() > LOG_LIMIT) {
        std::fs::rename(path, path.with_extension("log.1"))?;
    }
    File::options().create(true).append(true).open(path)
}

fn tail(log: &Path) -> String {
    let text = std::fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text[text.len().saturating_sub(4096)..]).into_owned();
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(10)..].join("\n")
}
