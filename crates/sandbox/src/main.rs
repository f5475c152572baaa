use clap::Parser;

#[tokio::main]
async fn main() -> std::process::ExitCode {
    sandbox::cli::run(sandbox::cli::Options::parse()).await
}
