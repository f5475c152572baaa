//! One process from start to stop: database, roles, then the same backwards.

mod database;
mod listener;
mod loops;
mod serve;
mod stop;
mod wire;

use tokio::net::TcpListener;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::config::Config;
use crate::failure::Failure;

pub use database::Opened;
pub use listener::listen;
pub use stop::asked_to_stop;
pub use wire::{Wired, context};

/// What a process is given besides its settings.
pub struct Extras {
    /// Bound before anything else, so that a taken port is noticed first.
    pub listener: TcpListener,
    /// The example school that the migration form offers.
    pub demo: Option<crm::DemoSource>,
    /// Accounts of CRMs that the connection form offers.
    pub crms: std::collections::BTreeMap<String, sync::connection::VendorDemo>,
    /// Sites of learning platforms that the connection form offers.
    pub lmss: std::collections::BTreeMap<String, sync::lms::connection::LmsDemo>,
}

/// Runs until asked to stop. `ready` is called once requests are answered.
///
/// # Errors
/// When something does not start, or the private database cannot be kept running.
pub async fn run(config: Config, extras: Extras, ready: impl AsyncFnOnce(&Wired) -> Result<(), Failure>) -> Result<(), Failure> {
    let mut asked = std::pin::pin!(asked_to_stop());
    let mut opened = tokio::select! {
        opened = Opened::open(&config) => opened?,
        // Whatever was begun is undone by the end of the process, or by the next start.
        () = &mut asked => return Ok(()),
    };
    let outcome = serve_until_asked(config, extras, &mut opened, asked, ready).await;
    opened.close().await;
    outcome
}

async fn serve_until_asked(
    config: Config,
    extras: Extras,
    opened: &mut Opened,
    asked: impl Future<Output = ()>,
    ready: impl AsyncFnOnce(&Wired) -> Result<(), Failure>,
) -> Result<(), Failure> {
    api::metrics::install();
    let stop = CancellationToken::new();
    let wired = wire::wire(&config, &extras, opened)?;
    let mut tasks = JoinSet::new();
    loops::start(&config, &wired, extras.listener, &stop, &mut tasks).await?;
    ready(&wired).await?;
    let outcome = tokio::select! {
        () = asked => {
            tracing::info!("stopping");
            Ok(())
        }
        error = opened.failed() => Err(error),
        ended = tasks.join_next() => Err(stop::unforeseen(ended)),
    };
    stop.cancel();
    stop::finish(tasks).await;
    outcome
}
