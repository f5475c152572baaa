//! As the first process of a container we inherit every orphan in it; one that is not reaped stays as a zombie and keeps its number.

use std::time::Duration;

use rustix::process::{Pid, WaitOptions};

use super::process;

/// Reaps inherited zombies from now on, when we are process 1. Our own children are told apart by their number, because whoever started them waits.
pub fn start(is_ours: impl Fn(u32) -> bool + Send + 'static) {
    if std::process::id() != 1 {
        return;
    }
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(Duration::from_secs(5));
            for process in inherited_zombies() {
                if let Some(pid) = i32::try_from(process).ok().and_then(Pid::from_raw).filter(|_| !is_ours(process)) {
                    let _ = rustix::process::waitpid(Some(pid), WaitOptions::NOHANG);
                }
            }
        }
    });
}

fn inherited_zombies() -> Vec<u32> {
    let entries = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    entries
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter(|process| process::state(*process) == Some('Z') && process::parent(*process) == Some(1))
        .collect()
}
