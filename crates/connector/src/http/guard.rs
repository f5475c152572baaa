use std::net::IpAddr;

use url::{Host, Url};

use super::{HostPort, address};

/// Which addresses outbound requests may go to: public ones over https, and those an administrator has listed.
///
/// The check of a URL is one half: IP literals never reach a resolver. The other half is [`super::GuardedResolver`], which decides the address
/// that is connected, so that a name cannot be good when checked and private when used.
#[derive(Debug, Clone, Default)]
pub struct Guard {
    /// Hosts that may be private, and may be spoken to in the clear.
    pub allow: Vec<HostPort>,
}

/// Why an address is refused; a stable word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("outbound address refused: {0}")]
pub struct Blocked(pub &'static str);

impl Guard {
    /// A guard that lets these hosts through although private.
    #[must_use]
    pub fn new(allow: Vec<HostPort>) -> Self {
        Self { allow }
    }

    /// Checks what can be told without asking a name server.
    ///
    /// # Errors
    /// The rule the address breaks: `scheme`, `userinfo`, `no_host`, `port_not_listed`, `https_required`, `private_address`.
    pub fn check(&self, url: &Url) -> Result<(), Blocked> {
        if !matches!(url.scheme(), "http" | "https") {
            return Err(Blocked("scheme"));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Blocked("userinfo"));
        }
        let host = url.host().ok_or(Blocked("no_host"))?;
        let name = plain(&host);
        let port = url.port_or_known_default();
        if self.names(&name) {
            let listed = self.allow.iter().any(|entry| entry.host == name && entry.port.is_none_or(|allowed| Some(allowed) == port));
            return if listed { Ok(()) } else { Err(Blocked("port_not_listed")) };
        }
        let public = match host {
            Host::Ipv4(v4) => address::is_public(IpAddr::V4(v4)),
            Host::Ipv6(v6) => address::is_public(IpAddr::V6(v6)),
            Host::Domain(_) => !is_local_name(&name),
        };
        if !public {
            return Err(Blocked("private_address"));
        }
        if url.scheme() == "https" { Ok(()) } else { Err(Blocked("https_required")) }
    }

    /// Whether a host is listed, whatever the port.
    #[must_use]
    pub fn names(&self, host: &str) -> bool {
        let host = host.trim_end_matches('.');
        self.allow.iter().any(|entry| entry.host.eq_ignore_ascii_case(host))
    }
}

fn plain(host: &Host<&str>) -> String {
    match host {
        Host::Domain(name) => name.trim_end_matches('.').to_ascii_lowercase(),
        Host::Ipv4(v4) => v4.to_string(),
        Host::Ipv6(v6) => v6.to_string(),
    }
}

/// Names that mean this machine or this network by convention, and names without a dot, which a search list would complete.
fn is_local_name(name: &str) -> bool {
    const LOCAL: [&str; 8] = ["localhost", "localdomain", "local", "internal", "lan", "home", "corp", "home.arpa"];
    !name.contains('.') || LOCAL.iter().any(|end| name.strip_suffix(end).is_some_and(|rest| rest.ends_with('.')))
}

#[cfg(test)]
mod tests {
    use url::Url;

    use super::{Blocked, Guard};
    use crate::http::parse_allow;

    fn verdict(guard: &Guard, url: &str) -> Result<(), &'static str> {
        let url = Url::parse(url).map_err(|_| "unparsable")?;
        guard.check(&url).map_err(|Blocked(reason)| reason)
    }

    #[test]
    fn ways_around_are_closed() {
        let guard = Guard::default();
        for url in [
            "https://127.0.0.1/",
            "https://127.1/",
            "https://2130706433/",
            "https://0x7f000001/",
            "https://0x7f.0.0.1/",
            "https://0177.0.0.1/",
            "https://017700000001/",
            "https://127.0.0.1./",
            "https://１２７.０.０.１/",
            "https://127。0。0。1/",
            "https://[::1]/",
            "https://[::]/",
            "https://0/",
            "https://[::ffff:127.0.0.1]/",
            "https://[::ffff:7f00:1]/",
            "https://[64:ff9b::127.0.0.1]/",
            "https://[2002:7f00:1::]/",
            "https://[fe80::1]/",
            "https://[fd00::1]/",
            "https://10.1.2.3/",
            "https://192.168.0.1/",
            "https://169.254.169.254/latest/meta-data",
            "https://100.64.0.1/",
            "https://localhost/",
            "https://LOCALHOST./",
            "https://school.localhost/",
            "https://printer.local/",
            "https://metadata.google.internal/",
            "https://intranet/",
        ] {
            assert_eq!(verdict(&guard, url), Err("private_address"), "{url}");
        }
        for (url, reason) in [
            ("http://school.s20.online/", "https_required"),
            ("http://8.8.8.8/", "https_required"),
            ("ftp://school.s20.online/", "scheme"),
            ("file:///etc/passwd", "scheme"),
            ("gopher://127.0.0.1/", "scheme"),
            ("https://user@school.s20.online/", "userinfo"),
            ("https://school.s20.online:pw@127.0.0.1/", "userinfo"),
            ("https://127.0.0.1.5.6/", "unparsable"),
            ("https:///", "unparsable"),
        ] {
            let got = verdict(&guard, url);
            assert!(got.is_err(), "{url}");
            if reason != "unparsable" {
                assert_eq!(got, Err(reason), "{url}");
            }
        }
        for url in [
            "https://school.s20.online/",
            "https://xn--80ak6aa92e.com",
            "https://8.8.8.8/",
            "https://school.s20.online:8443/x",
            "https://school.s20.online\\@127.0.0.1/",
        ] {
            assert_eq!(verdict(&guard, url), Ok(()), "{url}");
        }
    }

    #[test]
    fn what_is_listed_passes_on_its_port_only() {
        let guard = Guard::new(parse_allow("127.0.0.1:8099,crm.lan,localhost:81").expect("a list"));
        for (url, expected) in [
            ("http://127.0.0.1:8099/alfacrm", Ok(())),
            ("http://127.0.0.1:5432/", Err("port_not_listed")),
            ("https://127.0.0.1/", Err("port_not_listed")),
            ("http://crm.lan:7/", Ok(())),
            ("http://localhost:81/", Ok(())),
            ("https://localhost/", Err("port_not_listed")),
            ("http://user@crm.lan/", Err("userinfo")),
            ("https://127.0.0.2:8099/", Err("private_address")),
        ] {
            assert_eq!(verdict(&guard, url), expected, "{url}");
        }
    }
}
