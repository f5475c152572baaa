//! Calls a real account by hand: `cargo run -p connectors --example alfacrm -- https://school.s20.online admin@school.example`, with the API
//! key typed on standard input, so that no list of processes and no shell history shows it.

use std::error::Error;

use connector::http::{Guard, HttpClient, HttpSettings, parse_allow};
use connector::{Access, Connector, ReadRequest, Scope};
use connectors::alfacrm::AlfaCrm;
use domain::clock::{Clock, SystemClock};
use secrecy::SecretString;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [url, email, rest @ ..] = &arguments[..] else {
        return Err("usage: alfacrm URL EMAIL [host:port allowed although private]".into());
    };
    eprintln!("API key:");
    let mut key = String::new();
    std::io::stdin().read_line(&mut key)?;

    let guard = Guard::new(parse_allow(&rest.join(","))?);
    let connector = AlfaCrm::new(HttpClient::new(guard, HttpSettings::default())?, None);
    let access = Access { url: connector.normal_url(url)?, email: email.clone(), api_key: SecretString::from(key.trim().to_owned()) };
    let mut session = connector.open(access, Scope::everything(SystemClock.now())).await?;
    let account = session.check().await?;
    println!("{account:#?}");
    for stream in connector.descriptor().streams.iter().filter(|stream| stream.parent.is_none()) {
        let page = session.read(ReadRequest::first(stream.name)).await?;
        println!("{}: {} records on the first page, about {:?} in all", stream.name, page.records.len(), page.total);
    }
    println!("{} requests", session.requests());
    Ok(())
}
