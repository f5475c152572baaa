use secrecy::ExposeSecret;

use crate::app::{self, Opened};
use crate::config::Sources;
use crate::failure::Failure;

#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Print a fresh key for ZVENO_ENCRYPTION_KEYS.
    New,
    /// Encrypt everything anew with the first key of ZVENO_ENCRYPTION_KEYS; afterwards the others can be taken out of the list.
    Rotate,
}

pub async fn run(command: &Command, sources: &Sources) -> Result<(), Failure> {
    match command {
        Command::New => {
            println!("{}", crm::keys::generate().expose_secret());
            Ok(())
        }
        Command::Rotate => rotate(sources).await,
    }
}

async fn rotate(sources: &Sources) -> Result<(), Failure> {
    let config = sources.load()?;
    let problems = config.problems();
    if !problems.is_empty() {
        return Err(Failure::new(problems.join("\nzveno: ")));
    }
    super::logging::start(&config.log)?;
    let opened = Opened::open(&config).await?;
    let outcome = match app::context(&config, &opened, "http://localhost".to_owned(), None) {
        Ok(ctx) => crm::keys::rotate(&ctx).await.map_err(|error| Failure::of("not everything could be encrypted anew", &error)),
        Err(failure) => Err(failure),
    };
    opened.close().await;
    println!("{} values encrypted anew with the first key", outcome?.resealed);
    Ok(())
}
