//! Figures for Prometheus.

use std::sync::OnceLock;
use std::time::Duration;

use metrics::{counter, histogram};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};

static HANDLE: OnceLock<PrometheusHandle> = OnceLock::new();

/// Starts to collect; called once by the binary. Without it figures cost nothing and `/metrics` is empty.
pub fn install() {
    let buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0];
    let builder = PrometheusBuilder::new().set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), &buckets);
    match builder.map(PrometheusBuilder::install_recorder) {
        Ok(Ok(handle)) => {
            // Lost only when somebody has installed before: theirs is then the one that collects.
            let _ = HANDLE.set(handle);
        }
        Ok(Err(error)) | Err(error) => tracing::warn!(%error, "figures are not collected"),
    }
}

pub(crate) fn text() -> String {
    HANDLE
        .get()
        .map(|handle| {
            handle.run_upkeep();
            handle.render()
        })
        .unwrap_or_default()
}

pub(crate) fn answered(method: &str, route: &str, status: u16, took: Duration) {
    let labels = [("method", method.to_owned()), ("route", route.to_owned()), ("status", status.to_string())];
    counter!("zveno_http_requests_total", &labels).increment(1);
    histogram!("zveno_http_request_seconds", &labels[..2]).record(took);
}
