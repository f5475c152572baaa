use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use crate::app::{self, Extras, Wired};
use crate::config::{Given, Sources, default_data_dir};
use crate::demo::{self, Sandbox, Secrets};
use crate::failure::Failure;

#[derive(Debug, clap::Args)]
pub struct Args {
    /// Port of the app; 0 lets the system choose.
    #[arg(long)]
    port: Option<u16>,
    /// Port of the sandbox; 0 lets the system choose.
    #[arg(long, default_value_t = 8099)]
    sandbox_port: u16,
    /// Folder of the demo's database and keys.
    #[arg(long, value_name = "DIR")]
    data_dir: Option<PathBuf>,
    /// Forget what earlier demos left in the folder.
    #[arg(long)]
    fresh: bool,
}

pub async fn run(args: Args, sources: Sources) -> Result<(), Failure> {
    let (sources, basis) = without_sandbox(&args, sources)?;
    super::logging::start(&basis.log)?;
    let listener = app::listen(basis.server.listen, "--port").await?;
    if args.fresh {
        demo::erase(&basis.data.dir)?;
    }
    std::fs::create_dir_all(&basis.data.dir).map_err(|error| Failure::of(&format!("cannot create {}", basis.data.dir.display()), &error))?;
    let secrets = Secrets::in_folder(&basis.data.dir)?;
    let address = listener.local_addr().map_err(|error| Failure::of("the listening address", &error))?;
    let back = format!("{}{}", basis.public_url(address), sync::connection::CALLBACK);
    let mut sandbox = Sandbox::start(args.sandbox_port, &back).await?;

    let config = with_sandbox(sources, &secrets, &sandbox).load()?;
    let problems = config.problems();
    if !problems.is_empty() {
        return Err(Failure::new(problems.join("\nzveno: ")));
    }
    let app_url = config.public_url(address);
    let alfacrm = &sandbox.places.credentials.alfacrm;
    let school = crm::DemoSource { url: alfacrm.url.clone(), email: alfacrm.email.clone(), api_key: alfacrm.api_key.clone() };
    let sandbox_url = sandbox.places.root_url.clone();
    let ready = async move |wired: &Wired| {
        demo::ensure(&wired.ctx, &demo::Owner { email: demo::EMAIL, password: &secrets.password }).await?;
        println!("app: {app_url}\nsandbox: {sandbox_url}\nemail: {}\npassword: {}", demo::EMAIL, secrets.password);
        Ok(())
    };
    tokio::select! {
        outcome = app::run(config, Extras { listener, demo: Some(school), crms: sandbox.crms(), lmss: sandbox.lmss() }, ready) => outcome.map_err(offer_fresh),
        status = sandbox.gone() => Err(Failure::new(format!("the sandbox ended ({status})"))),
    }
}

/// A demo's data is nobody's, so there is always a way out of a failure that lies in it.
fn offer_fresh(failure: Failure) -> Failure {
    if failure.lies_in_data { Failure::new(format!("{failure}\nzveno: `zveno demo --fresh` starts anew, with an empty database")) } else { failure }
}

/// What can be known before the sandbox runs: where to listen, and in which folder.
fn without_sandbox(args: &Args, sources: Sources) -> Result<(Sources, crate::config::Config), Failure> {
    let listen = |port| SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), port).to_string();
    let folder = if rustix::process::geteuid().is_root() { "/var/lib/zveno-demo".into() } else { default_data_dir().with_file_name("zveno-demo") };
    let demo = Given::default()
        .with("server.listen", Some(listen(8080)))
        .with("data.dir", Some(folder.display().to_string()))
        .with("log.filter", Some("warn,zveno=info,sqlx::query=error,graphile_worker=error"));
    let flags =
        Given::default().with("server.listen", args.port.map(listen)).with("data.dir", args.data_dir.as_ref().map(|dir| dir.display().to_string()));
    let sources = Sources { demo, flags, ..sources };
    let basis = sources.load()?;
    Ok((sources, basis))
}

fn with_sandbox(mut sources: Sources, secrets: &Secrets, sandbox: &Sandbox) -> Sources {
    sources.demo = sources
        .demo
        .with("security.encryption_keys", Some(vec![secrets.encryption_key.clone()]))
        .with("outbound.allow", Some(vec![sandbox.host()]))
        .with("outbound.vendor_urls", figment::value::Value::serialize(sandbox.vendor_urls()).ok())
        .with("mail.host", Some(sandbox.places.smtp_host.clone()))
        .with("mail.port", Some(sandbox.places.smtp_port))
        .with("mail.security", Some("none"))
        .with("mail.from", Some("Zveno <no-reply@demo.zveno.test>"));
    sources
}
