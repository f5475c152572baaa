use serde::Deserialize;

/// What is logged, on standard error.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Log {
    /// A level, or levels by module: `info`, `warn,sync=debug`.
    pub filter: String,
    pub format: LogFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// Lines for a person.
    Text,
    /// One JSON object a line, for a collector.
    Json,
}

impl Default for Log {
    fn default() -> Self {
        Self { filter: "info,graphile_worker=warn".to_owned(), format: LogFormat::Text }
    }
}
