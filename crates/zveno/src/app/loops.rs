//! The loops of each role.

use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use super::{Wired, serve};
use crate::config::Config;
use crate::failure::Failure;
use crate::roles::Role;

/// How often runs that nobody works on are looked for when no change wakes who looks.
const SUPERVISE_EVERY: Duration = Duration::from_millis(500);
/// Migrations at a time in one process; each holds a few connections and pages of rows.
const MIGRATIONS: usize = 4;

pub async fn start(
    config: &Config,
    wired: &Wired,
    listener: TcpListener,
    stop: &CancellationToken,
    tasks: &mut JoinSet<Result<(), Failure>>,
) -> Result<(), Failure> {
    let runs = |role| config.server.roles.is_empty() || config.server.roles.contains(&role);
    let bus = queue::Bus::start(&wired.ctx.db, stop.clone());
    if runs(Role::Api) || runs(Role::Realtime) {
        let live = runs(Role::Realtime).then(|| api::Live::new(&wired.ctx.db, bus.clone(), stop.clone()));
        let state = api::AppState::new(wired.ctx.clone(), wired.engine.clone(), live, api_settings(config)?);
        tasks.spawn(serve::serve(listener, api::router(state), stop.clone()));
    }
    if runs(Role::Sync) {
        if wired.alone {
            let freed = sync::free_leases_of_the_dead(&wired.engine).await;
            freed.map_err(|error| Failure::of("runs of an earlier process", &error))?;
        }
        let mut registry = queue::Registry::new();
        sync::jobs::register(&mut registry, &Arc::new(wired.engine.clone()));
        let worker = queue::Worker::new(&wired.ctx.db, registry).concurrency(MIGRATIONS);
        spawn(tasks, worker.run(stop.clone()));
        spawn(tasks, sync::supervise(wired.engine.clone(), bus.subscribe_to_all(), SUPERVISE_EVERY, stop.clone()));
    }
    if runs(Role::Mail) {
        let mut registry = queue::Registry::new();
        crm::jobs::register(&mut registry, &Arc::new(wired.ctx.clone()));
        let upkeep = queue::jobs::Upkeep { database: wired.ctx.db.clone(), clock: Arc::clone(&wired.ctx.clock) };
        queue::jobs::register(&mut registry, &Arc::new(upkeep));
        let mut schedules = queue::jobs::schedules().map_err(|error| Failure::of("schedules", &error))?;
        schedules.extend(sync::jobs::schedules().map_err(|error| Failure::of("schedules", &error))?);
        schedules.extend(crm::jobs::schedules().map_err(|error| Failure::of("schedules", &error))?);
        spawn(tasks, queue::Worker::new(&wired.ctx.db, registry).schedules(schedules).run(stop.clone()));
    }
    Ok(())
}

fn api_settings(config: &Config) -> Result<api::ApiSettings, Failure> {
    let proxies: Result<Vec<api::Network>, String> = config.server.trusted_proxies.iter().map(|text| text.parse()).collect();
    Ok(api::ApiSettings {
        trusted_proxies: proxies.map_err(|error| Failure::new(format!("ZVENO_TRUSTED_PROXIES: {error}")))?,
        frontend_origin: config.server.frontend_url.as_ref().map(|url| url.origin().ascii_serialization()),
        ..api::ApiSettings::default()
    })
}

/// A loop that does not fail, but must not end before it is told to either.
fn spawn(tasks: &mut JoinSet<Result<(), Failure>>, work: impl Future<Output = ()> + Send + 'static) {
    tasks.spawn(async move {
        work.await;
        Ok(())
    });
}
