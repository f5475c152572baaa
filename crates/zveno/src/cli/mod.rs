//! The command line, one file a command.

mod config;
mod demo;
mod keys;
mod logging;
mod openapi;
mod postgres;
mod serve;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::Sources;

/// CRM and integration hub for businesses that teach.
#[derive(Debug, Parser)]
#[command(name = "zveno", version)]
pub struct Cli {
    /// Settings file; `zveno.toml` in the current folder when absent.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve: everything in one process, or the roles named.
    Serve(serve::Args),
    /// Serve with the sandbox beside it, keys of its own and an account to sign in with.
    Demo(demo::Args),
    /// Explain the settings.
    #[command(subcommand)]
    Config(config::Command),
    /// Make and change encryption keys.
    #[command(subcommand)]
    Keys(keys::Command),
    /// Print the OpenAPI document.
    Openapi,
    /// Run a command beside a throw-away PostgreSQL, for tests.
    #[command(hide = true)]
    Postgres(postgres::Args),
}

pub async fn run(cli: Cli) -> ExitCode {
    let sources = Sources { file: cli.config, ..Sources::default() };
    let outcome = match cli.command {
        Command::Serve(args) => serve::run(&args, sources).await,
        Command::Demo(args) => demo::run(args, sources).await,
        Command::Config(command) => config::run(&command, &sources),
        Command::Keys(command) => keys::run(&command, &sources).await,
        Command::Openapi => openapi::run(),
        Command::Postgres(args) => return postgres::run(args).await,
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("zveno: {failure}");
            ExitCode::FAILURE
        }
    }
}
