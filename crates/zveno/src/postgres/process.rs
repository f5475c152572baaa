//! Looking at and signalling processes that are not our children.

use std::path::Path;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal};

/// Whether the process runs. A zombie does not: it only waits to be reaped.
pub fn alive(process: u32) -> bool {
    let Some(pid) = pid(process) else { return false };
    match state(process) {
        Some(state) => state != 'Z',
        // No /proc, or the process just went.
        None => !Path::new("/proc/self").exists() && rustix::process::test_kill_process(pid).is_ok(),
    }
}

/// Whether the process is the server of this cluster. Its working folder says so; where that may not be read, its command line does.
pub fn serves(process: u32, cluster: &Path) -> bool {
    match std::fs::read_link(format!("/proc/{process}/cwd")) {
        Ok(cwd) => cwd == cluster,
        Err(_) => match std::fs::read(format!("/proc/{process}/cmdline")) {
            Ok(line) => line.split(|byte| *byte == 0).any(|word| word == cluster.as_os_str().as_encoded_bytes()),
            // Without /proc only the file's word is left, and PostgreSQL wrote it.
            Err(_) => !Path::new("/proc/self").exists(),
        },
    }
}

/// Processes, the server's children included, that still work in the cluster.
pub fn working_in(cluster: &Path) -> Vec<u32> {
    let entries = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    entries
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter(|process| std::fs::read_link(format!("/proc/{process}/cwd")).is_ok_and(|cwd| cwd == cluster))
        .collect()
}

/// The kernel's letter for what the process does.
pub fn state(process: u32) -> Option<char> {
    field(process, 0)?.chars().next()
}

pub fn parent(process: u32) -> Option<u32> {
    field(process, 1)?.parse().ok()
}

/// A field of `/proc/<n>/stat` after the name, which stands in brackets and may hold anything.
fn field(process: u32, index: usize) -> Option<String> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    stat.rsplit_once(')')?.1.split_ascii_whitespace().nth(index).map(str::to_owned)
}

/// A process that is gone already is what was wanted.
pub fn signal(process: u32, signal: Signal) {
    if let Some(pid) = pid(process) {
        let _ = rustix::process::kill_process(pid, signal);
    }
}

pub fn wait_until(limit: Duration, mut done: impl FnMut() -> bool) -> bool {
    let started = Instant::now();
    loop {
        if done() {
            return true;
        }
        if started.elapsed() >= limit {
            return false;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn pid(process: u32) -> Option<Pid> {
    Pid::from_raw(i32::try_from(process).ok()?)
}

#[cfg(test)]
mod tests {
    use super::{alive, parent, serves};

    #[test]
    fn knows_itself_and_its_parent() {
        let me = std::process::id();
        assert!(alive(me));
        assert!(parent(me).is_some_and(alive));
        assert!(!alive(0));
        assert!(!serves(me, std::path::Path::new("/nowhere")));
    }
}
