use std::net::SocketAddr;
use std::pin::pin;
use std::time::Duration;

use axum::serve::Listener;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;
use tower::Service;

use crate::failure::Failure;

/// For the head of a request, and for a connection without one: who sends a head letter by letter would hold its connection for ever. Longer than the
/// minute that proxies keep an idle connection, so that it is they who close it and never a request that meets a closed one.
const HEAD_WITHIN: Duration = Duration::from_secs(75);

/// Answers requests until `stop`, then finishes those that are under way. `axum::serve` has no limit for the head of a request.
pub async fn serve(mut listener: TcpListener, router: axum::Router, stop: CancellationToken) -> Result<(), Failure> {
    let mut service = router.into_make_service_with_connect_info::<SocketAddr>();
    // Each connection holds a sender: when the last is gone, nothing is received any more.
    let (open, mut all_closed) = mpsc::channel::<()>(1);
    loop {
        // An accept that fails is tried again in there, after a pause.
        let (stream, peer) = tokio::select! {
            accepted = Listener::accept(&mut listener) => accepted,
            () = stop.cancelled() => break,
        };
        let service = service.call(peer).await.unwrap_or_else(|never| match never {});
        tokio::spawn(answer(stream, TowerToHyperService::new(service), stop.clone(), open.clone()));
    }
    drop((listener, open));
    all_closed.recv().await;
    Ok(())
}

type App = axum::middleware::AddExtension<axum::Router, axum::extract::ConnectInfo<SocketAddr>>;

async fn answer(stream: TcpStream, service: TowerToHyperService<App>, stop: CancellationToken, _open: mpsc::Sender<()>) {
    // HTTP/1.1 alone, whatever else the dependencies can do: HTTP/2 comes with TLS, and that is the proxy's.
    let mut builder = Builder::new(TokioExecutor::new()).http1_only();
    builder.http1().timer(TokioTimer::new()).header_read_timeout(HEAD_WITHIN);
    let mut connection = pin!(builder.serve_connection_with_upgrades(TokioIo::new(stream), service));
    // What breaks a connection is the other side's affair; what a handler finds wrong is logged where it is answered.
    let ended = tokio::select! {
        _ = connection.as_mut() => true,
        () = stop.cancelled() => false,
    };
    if !ended {
        connection.as_mut().graceful_shutdown();
        let _ = connection.await;
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::{TcpListener, TcpStream};
    use tokio_util::sync::CancellationToken;

    use super::serve;

    #[tokio::test(start_paused = true)]
    async fn half_a_head_is_not_waited_for_for_ever() {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let stop = CancellationToken::new();
        let served = tokio::spawn(serve(listener, axum::Router::new(), stop.clone()));
        let mut client = TcpStream::connect(address).await.expect("a connection");
        client.write_all(b"GET / HTTP/1.1\r\nhost: zveno\r\nx-").await.expect("half a head is sent");
        let mut answer = Vec::new();
        client.read_to_end(&mut answer).await.expect("the connection is closed");
        stop.cancel();
        served.await.expect("no panic").expect("nothing is left open");
    }
}
