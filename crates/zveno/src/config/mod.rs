//! Settings: flags, then the environment, then `zveno.toml`, then defaults. Nothing else in the project reads the environment.
//!
//! A section is a documented struct in its own file; a setting is a field there and a line in [`environment::SETTINGS`].

mod data;
mod database;
pub mod environment;
mod log;
mod mail;
mod outbound;
mod paths;
mod problems;
mod security;
mod server;

use std::path::{Path, PathBuf};

use figment::Figment;
use figment::providers::{Format, Toml};
use figment::value::{Dict, Value};
use serde::Deserialize;

pub use data::Data;
pub use database::Database;
pub use log::{Log, LogFormat};
pub use mail::{Mail, MailSecurity};
pub use outbound::{Outbound, VendorUrls};
pub use paths::{data_home, default_data_dir, runtime_dir};
pub use security::Security;
pub use server::Server;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    pub server: Server,
    pub data: Data,
    pub database: Database,
    pub security: Security,
    pub outbound: Outbound,
    pub mail: Mail,
    pub log: Log,
}

/// Read from the current folder when no file is named.
const USUAL_FILE: &str = "zveno.toml";

/// Values that do not come from the environment or the file, by the setting's path.
#[derive(Debug, Clone, Default)]
pub struct Given(Vec<(&'static str, Value)>);

impl Given {
    #[must_use]
    pub fn with(mut self, path: &'static str, value: Option<impl Into<Value>>) -> Self {
        self.0.extend(value.map(|value| (path, value.into())));
        self
    }
}

/// Where settings come from, the weakest first.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// What demo mode brings along: explicit settings win over it.
    pub demo: Given,
    /// A file named on the command line; `zveno.toml` in the current folder, if there is one, otherwise.
    pub file: Option<PathBuf>,
    pub flags: Given,
}

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("the settings file {} does not exist", .0.display())]
    NoFile(PathBuf),
    #[error("{0}")]
    Unreadable(String),
}

impl Sources {
    /// Everything put together, each value knowing where it is from.
    ///
    /// # Errors
    /// When a named file is not there.
    pub fn figment(&self) -> Result<Figment, Error> {
        let mut figment = given(Figment::new(), &self.demo, "demo");
        match &self.file {
            Some(file) if !file.is_file() => return Err(Error::NoFile(file.clone())),
            Some(file) => figment = figment.merge(Toml::file_exact(file)),
            None if Path::new(USUAL_FILE).is_file() => figment = figment.merge(Toml::file_exact(USUAL_FILE)),
            None => {}
        }
        for variable in environment::variables() {
            figment = figment.merge(variable);
        }
        Ok(given(figment, &self.flags, "flag"))
    }

    /// # Errors
    /// When a value does not fit its setting; the text names both.
    pub fn load(&self) -> Result<Config, Error> {
        self.figment()?.extract().map_err(|error| {
            let told: Vec<String> = error.into_iter().map(|one| told(&one)).collect();
            Error::Unreadable(told.join("; "))
        })
    }
}

fn given(mut figment: Figment, given: &Given, name: &'static str) -> Figment {
    for (path, value) in &given.0 {
        figment = figment.merge(Layer { name, dict: environment::nested(path, value.clone()) });
    }
    figment
}

/// figment's own text repeats the refused value, which may be a secret.
fn told(error: &figment::Error) -> String {
    let from = error.metadata.as_ref().map(|metadata| format!(" ({})", origin(metadata))).unwrap_or_default();
    let path = error.path.join(".");
    let is_secret = environment::SETTINGS.iter().any(|setting| setting.secret && path.starts_with(setting.path));
    let what = if is_secret { "the value does not fit".to_owned() } else { error.kind.to_string() };
    if path.is_empty() { format!("{what}{from}") } else { format!("{path}: {what}{from}") }
}

/// Where a value is from, for a person: the file, the variable, `flag` or `demo`.
#[must_use]
pub fn origin(metadata: &figment::Metadata) -> String {
    match &metadata.source {
        Some(figment::Source::File(file)) => file.display().to_string(),
        _ => metadata.name.to_string(),
    }
}

struct Layer {
    name: &'static str,
    dict: Dict,
}

impl figment::Provider for Layer {
    fn metadata(&self) -> figment::Metadata {
        figment::Metadata::named(self.name)
    }

    fn data(&self) -> Result<figment::value::Map<figment::Profile, Dict>, figment::Error> {
        Ok(figment::Profile::Default.collect(self.dict.clone()))
    }
}

#[cfg(test)]
mod tests;
