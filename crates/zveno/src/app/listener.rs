use std::io::ErrorKind;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::net::TcpListener;

use crate::failure::Failure;

/// Whoever was killed with the port in its hands has let go of it by then.
const PATIENCE: Duration = Duration::from_secs(3);

/// Binds, or says plainly why not. `setting` is how the person would choose another port.
///
/// # Errors
/// When the port is taken or may not be used.
pub async fn listen(address: SocketAddr, setting: &str) -> Result<TcpListener, Failure> {
    let started = Instant::now();
    loop {
        match TcpListener::bind(address).await {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse && started.elapsed() < PATIENCE => {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            Err(error) => return Err(Failure::new(refusal(address, setting, &error))),
        }
    }
}

fn refusal(address: SocketAddr, setting: &str, error: &std::io::Error) -> String {
    let port = address.port();
    match error.kind() {
        ErrorKind::AddrInUse => format!("port {port} is taken by another program: stop that one, or choose another port with {setting}"),
        ErrorKind::PermissionDenied => format!("port {port} may not be used by this user: choose one above 1023 with {setting}"),
        ErrorKind::AddrNotAvailable => format!("{} is no address of this machine: choose another with {setting}", address.ip()),
        _ => format!("cannot listen on {address}: {error}"),
    }
}
