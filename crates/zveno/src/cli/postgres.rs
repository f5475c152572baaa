//! A private server for the time of one command: what `make test` runs the tests beside, and `make bench` its measurements.

use std::process::ExitCode;

use crate::postgres::{Purpose, Settings, start};

#[derive(Debug, clap::Args)]
pub struct Args {
    /// As for somebody's data: every commit goes to disk. For measuring, not for testing.
    #[arg(long)]
    durable: bool,
    /// The command; it finds the server's address in `ZVENO_TEST_DATABASE_URL`.
    #[arg(trailing_var_arg = true, required = true)]
    command: Vec<String>,
}

pub async fn run(args: Args) -> ExitCode {
    let folder = std::env::temp_dir().join(format!("zveno-test-{}", std::process::id()));
    let server = match start(Settings {
        data_dir: folder.clone(),
        binaries: None,
        purpose: if args.durable { Purpose::Data } else { Purpose::Tests },
    })
    .await
    {
        Ok(server) => server,
        Err(error) => {
            eprintln!("zveno: {}", crate::failure::Failure::from(error));
            return ExitCode::FAILURE;
        }
    };
    let mut command = tokio::process::Command::new(&args.command[0]);
    command.args(&args.command[1..]).env("ZVENO_TEST_DATABASE_URL", server.url()).kill_on_drop(true);
    let outcome = tokio::select! {
        outcome = command.status() => outcome,
        () = crate::app::asked_to_stop() => Err(std::io::Error::other("interrupted")),
    };
    server.stop().await;
    let _ = std::fs::remove_dir_all(&folder);
    match outcome {
        Ok(status) => status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from),
        Err(error) => {
            eprintln!("zveno: {}: {error}", args.command[0]);
            ExitCode::FAILURE
        }
    }
}
