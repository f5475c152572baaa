use std::str::FromStr;

/// A host, with or without a port, that outbound requests may go to although it is not public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostPort {
    /// Lower case, no trailing dot, IPv6 without brackets.
    pub host: String,
    /// `None`: any port.
    pub port: Option<u16>,
}

/// An entry of the list that is no `host` and no `host:port`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a host or host:port: {0}")]
pub struct BadHost(pub String);

impl FromStr for HostPort {
    type Err = BadHost;

    fn from_str(text: &str) -> Result<Self, BadHost> {
        let bad = || BadHost(text.to_owned());
        let (host, port) = if let Some(rest) = text.strip_prefix('[') {
            let (host, after) = rest.split_once(']').ok_or_else(bad)?;
            (host, if after.is_empty() { None } else { Some(after.strip_prefix(':').ok_or_else(bad)?) })
        } else if text.matches(':').count() > 1 {
            (text, None)
        } else {
            text.split_once(':').map_or((text, None), |(host, port)| (host, Some(port)))
        };
        let port = port.map(str::parse).transpose().map_err(|_| bad())?;
        let host = host.trim_end_matches('.').to_ascii_lowercase();
        let plain = !host.is_empty() && host.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | ':'));
        if plain { Ok(Self { host, port }) } else { Err(bad()) }
    }
}

/// Reads a list such as `127.0.0.1:8099, crm.school.lan`, separated by commas or white space.
///
/// # Errors
/// The first entry that cannot be read.
pub fn parse_allow(text: &str) -> Result<Vec<HostPort>, BadHost> {
    text.split(|c: char| c == ',' || c.is_whitespace()).filter(|entry| !entry.is_empty()).map(str::parse).collect()
}

#[cfg(test)]
mod tests {
    use super::{HostPort, parse_allow};

    fn entry(host: &str, port: Option<u16>) -> HostPort {
        HostPort { host: host.to_owned(), port }
    }

    #[test]
    fn lists_are_read() {
        assert_eq!(
            parse_allow("127.0.0.1:8099, CRM.school.lan. [::1]:80,[::1],fd00::1"),
            Ok(vec![
                entry("127.0.0.1", Some(8099)),
                entry("crm.school.lan", None),
                entry("::1", Some(80)),
                entry("::1", None),
                entry("fd00::1", None)
            ])
        );
        assert_eq!(parse_allow(""), Ok(vec![]));
        for bad in ["http://127.0.0.1", "a:b", "[::1", "a:70000", ":80", "*.lan"] {
            assert!(parse_allow(bad).is_err(), "{bad}");
        }
    }
}
