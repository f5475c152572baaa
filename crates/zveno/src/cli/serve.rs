use std::net::SocketAddr;
use std::path::PathBuf;

use crate::config::{Given, Sources};
use crate::failure::Failure;
use crate::roles::Role;
use crate::{app, cli};

#[derive(Debug, clap::Args)]
pub struct Args {
    /// Address and port of the HTTP server.
    #[arg(long)]
    listen: Option<SocketAddr>,
    /// Folder of the private database.
    #[arg(long, value_name = "DIR")]
    data_dir: Option<PathBuf>,
    /// Loops to run in this process, separated by commas; all when absent.
    #[arg(long, value_enum, value_delimiter = ',')]
    roles: Vec<Role>,
}

pub async fn run(args: &Args, sources: Sources) -> Result<(), Failure> {
    let roles: Vec<&str> = args.roles.iter().map(|role| role.name()).collect();
    let flags = Given::default()
        .with("server.listen", args.listen.map(|listen| listen.to_string()))
        .with("data.dir", args.data_dir.as_ref().map(|dir| dir.display().to_string()))
        .with("server.roles", (!roles.is_empty()).then_some(roles));
    let config = Sources { flags, ..sources }.load()?;
    let problems = config.problems();
    if !problems.is_empty() {
        return Err(Failure::new(problems.join("\nzveno: ")));
    }
    cli::logging::start(&config.log)?;
    let listener = app::listen(config.server.listen, "--listen or ZVENO_LISTEN").await?;
    let address = listener.local_addr().map_err(|error| Failure::of("the listening address", &error))?;
    let url = config.public_url(address);
    app::run(
        config,
        app::Extras { listener, demo: None, crms: std::collections::BTreeMap::new(), lmss: std::collections::BTreeMap::new() },
        async move |_| {
            println!("app: {url}");
            Ok(())
        },
    )
    .await
}
