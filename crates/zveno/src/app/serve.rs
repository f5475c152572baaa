use std::net::SocketAddr;

use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use crate::failure::Failure;

/// Answers requests until `stop`, then finishes those that are under way.
pub async fn serve(listener: TcpListener, router: axum::Router, stop: CancellationToken) -> Result<(), Failure> {
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let served = axum::serve(listener, service).with_graceful_shutdown(stop.cancelled_owned()).await;
    served.map_err(|error| Failure::of("the HTTP server", &error))
}
