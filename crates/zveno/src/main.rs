use std::process::ExitCode;

use clap::Parser;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[tokio::main]
async fn main() -> ExitCode {
    // Without a chosen provider the first TLS connection would panic.
    rustls::crypto::ring::default_provider().install_default().expect("nothing ran before this line");
    zveno::cli::run(zveno::cli::Cli::parse()).await
}
