//! Command line of `zveno-sandbox`.

use std::io::Write;
use std::net::{IpAddr, SocketAddr};
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::Parser;

use crate::alfacrm::school::Plan;
use crate::{announce, clock, mailbox, parent, server, vendors};

/// Simulated vendors for Zveno, each with an account of an example school, and a mailbox.
#[derive(Debug, Parser)]
#[command(name = "zveno-sandbox", version)]
pub struct Options {
    /// Address to listen on. The control interface answers loopback callers only.
    #[arg(long, default_value = "127.0.0.1")]
    pub host: IpAddr,
    /// HTTP port; 0 lets the system choose.
    #[arg(long, default_value_t = 8099)]
    pub port: u16,
    /// SMTP port; 0 lets the system choose.
    #[arg(long, default_value_t = 0)]
    pub smtp_port: u16,
    /// Vendors to simulate, separated by commas; all when absent.
    #[arg(long, value_enum, value_delimiter = ',')]
    pub vendor: Vec<vendors::Name>,
    /// How many times the example school is repeated, each with its own ids.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=2000))]
    pub scale: u32,
    /// Seed of the data and of the faults.
    #[arg(long, default_value_t = 42)]
    pub seed: u64,
    /// The day the schedule is laid around; today when absent.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub today: Option<NaiveDate>,
    /// Where consent pages send people back to, as it stands in the integrations' settings.
    #[arg(long, value_name = "URL")]
    pub redirect_uri: Option<String>,
    /// Print addresses and credentials as one JSON line.
    #[arg(long)]
    pub json: bool,
    /// Exit as soon as standard input is closed, that is, when the parent process is gone.
    #[arg(long)]
    pub exit_with_parent: bool,
}

pub async fn run(options: Options) -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("ZVENO_SANDBOX_LOG").unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn")),
        )
        .with_writer(std::io::stderr)
        .init();
    match serve(options).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "sandbox stopped");
            ExitCode::FAILURE
        }
    }
}

async fn serve(options: Options) -> std::io::Result<()> {
    let plan = Plan { scale: options.scale, seed: options.seed, today: options.today.unwrap_or_else(clock::account_date) };
    let http = bind(options.host, options.port).await?;
    let smtp = bind(options.host, options.smtp_port).await?;
    let places = announce::Places::new(http.local_addr()?, smtp.local_addr()?);
    let names = if options.vendor.is_empty() { vendors::ALL.to_vec() } else { options.vendor };
    let sandbox = server::Sandbox::of(plan, places, &names);
    if let Some(uri) = options.redirect_uri {
        sandbox.send_people_back_to(&uri);
    }

    let line = if options.json { announce::value(&sandbox).to_string() } else { announce::text(&sandbox) };
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()?;
    drop(out);

    if options.exit_with_parent {
        parent::exit_when_stdin_closes();
    }
    let mail = tokio::spawn(mailbox::smtp::serve(smtp, sandbox.mailbox.clone()));
    let served = server::serve(http, sandbox).await;
    mail.abort();
    served
}

async fn bind(host: IpAddr, port: u16) -> std::io::Result<tokio::net::TcpListener> {
    let address = SocketAddr::new(host, port);
    tokio::net::TcpListener::bind(address).await.map_err(|error| std::io::Error::new(error.kind(), format!("cannot listen on {address}: {error}")))
}
