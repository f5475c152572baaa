//! Being asked to stop, and stopping.

use std::time::Duration;

use tokio::signal::unix::{SignalKind, signal};
use tokio::task::{JoinError, JoinSet};

use crate::failure::Failure;

/// Open requests and running jobs get this long; an import puts its run down between two batches.
const GRACE: Duration = Duration::from_secs(15);

/// Waits for ^C or a request of the system. A second one ends the process at once.
///
/// # Panics
/// When the system does not let a process hear its signals.
pub async fn asked_to_stop() {
    let mut interrupt = signal(SignalKind::interrupt()).expect("signals can be heard");
    let mut terminate = signal(SignalKind::terminate()).expect("signals can be heard");
    tokio::select! {
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
    }
    tokio::spawn(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
        std::process::exit(130);
    });
}

/// A task that ended although nobody asked it to.
pub fn unforeseen(ended: Option<Result<Result<(), Failure>, JoinError>>) -> Failure {
    match ended {
        Some(Ok(Err(failure))) => failure,
        Some(Err(error)) => Failure::of("a part of the program broke off", &error),
        Some(Ok(Ok(()))) | None => Failure::new("a part of the program ended by itself"),
    }
}

/// Lets everything finish, but not for ever.
pub async fn finish(mut tasks: JoinSet<Result<(), Failure>>) {
    let all = async {
        while let Some(ended) = tasks.join_next().await {
            if let Ok(Err(failure)) = ended {
                tracing::error!(%failure, "while stopping");
            }
        }
    };
    if tokio::time::timeout(GRACE, all).await.is_err() {
        tracing::warn!("some work did not finish in time and is broken off; it is resumed at the next start");
        tasks.shutdown().await;
    }
}
