//! `zveno config check`: every setting, its value and where it is from, then what is wrong.

use figment::value::Value;

use crate::config::environment::{SETTINGS, Setting};
use crate::config::{Sources, origin};
use crate::failure::Failure;

#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Print every setting with its source, and what is wrong; exits with 1 when the program would not start.
    Check,
}

pub fn run(Command::Check: &Command, sources: &Sources) -> Result<(), Failure> {
    let figment = sources.figment()?;
    for setting in SETTINGS {
        let source = figment.find_metadata(setting.path).map_or_else(|| "default".to_owned(), origin);
        let value = figment.find_value(setting.path).ok();
        println!("{:<26} {:<28} {source}", setting.path, shown(setting, value.as_ref()));
    }
    let problems = sources.load()?.problems();
    if problems.is_empty() {
        println!("\nno problems");
        return Ok(());
    }
    Err(Failure::new(problems.join("\nzveno: ")))
}

fn shown(setting: &Setting, value: Option<&Value>) -> String {
    match value {
        None => "-".to_owned(),
        Some(Value::Array(_, items)) if setting.secret => format!("(set, {})", items.len()),
        Some(_) if setting.secret => "(set)".to_owned(),
        Some(value) => serde_json::to_string(value).map_or_else(|_| "?".to_owned(), |text| text.trim_matches('"').to_owned()),
    }
}
