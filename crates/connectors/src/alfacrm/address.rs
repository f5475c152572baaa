//! The one spelling of an account's address.

use connector::Error;
use connector::http::Guard;
use url::Url;

const LONGEST: usize = 2048;

/// Reads what a person typed or pasted from the browser: with or without `https://`, with the path of some page behind it.
pub fn normal(typed: &str, guard: &Guard) -> Result<Url, Error> {
    let invalid = |reason| Error::InvalidUrl { reason };
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(invalid("empty"));
    }
    if typed.len() > LONGEST {
        return Err(invalid("too_long"));
    }
    // The parser would drop tabs and line feeds silently, and what is checked by eye would not be what is called.
    if typed.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return Err(invalid("white_space"));
    }
    let with_scheme = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    let mut url = Url::parse(&with_scheme).map_err(|_| invalid("not_an_address"))?;
    guard.check(&url).map_err(|blocked| Error::UrlNotAllowed { reason: blocked.0 })?;
    url.set_query(None);
    url.set_fragment(None);
    let path = if is_vendors_own(&url) { String::new() } else { prefix(url.path()) };
    url.set_path(&path);
    Ok(url)
}

/// Whether the host is one of the vendor's: there accounts live at the root, and the path is that of some page.
pub fn is_vendors_own(url: &Url) -> bool {
    let Some(host) = url.domain().map(|host| host.trim_end_matches('.').to_ascii_lowercase()) else { return false };
    host.ends_with(".alfacrm.pro") || host.strip_suffix(".online").and_then(|rest| rest.rsplit_once('.')).is_some_and(|(_, shard)| is_shard(shard))
}

/// `s20`, `s7`: the part of the host that names the vendor's server.
fn is_shard(label: &str) -> bool {
    label.strip_prefix('s').is_some_and(|number| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()))
}

/// What stands before `/v2api`, without a trailing slash.
fn prefix(path: &str) -> String {
    path.split("/v2api").next().unwrap_or_default().trim_end_matches('/').to_owned()
}

/// The address of a call under the account's.
pub fn call(base: &Url, path: &str, query: &[(&str, String)]) -> Url {
    let mut url = base.clone();
    url.set_path(&format!("{}/v2api/{path}", base.path().trim_end_matches('/')));
    if !query.is_empty() {
        url.query_pairs_mut().extend_pairs(query);
    }
    url
}

#[cfg(test)]
mod tests {
    use connector::http::parse_allow;

    use super::*;

    #[test]
    fn one_spelling() {
        let guard = Guard::new(parse_allow("127.0.0.1:8099").expect("a list"));
        for (typed, expected) in [
            ("https://school.s20.online", "https://school.s20.online/"),
            (" https://School.S20.online/ ", "https://school.s20.online/"),
            ("school.s20.online", "https://school.s20.online/"),
            ("https://school.s20.online/company/1/dashboard?x=1#y", "https://school.s20.online/"),
            ("https://school.alfacrm.pro/v2api/auth/login", "https://school.alfacrm.pro/"),
            ("https://crm.example.test/alfacrm/", "https://crm.example.test/alfacrm"),
            ("http://127.0.0.1:8099/alfacrm/v2api/branch/index", "http://127.0.0.1:8099/alfacrm"),
        ] {
            assert_eq!(normal(typed, &guard).map(String::from), Ok(expected.to_owned()), "{typed}");
        }
        for typed in ["", "https://", "https://school .s20.online", "https://scho\tol.s20.online", "https://[::1", "//", "https://%00/"] {
            assert!(matches!(normal(typed, &guard), Err(Error::InvalidUrl { .. })), "{typed}: {:?}", normal(typed, &guard));
        }
        for typed in [
            "school",
            "localhost",
            "http://school.s20.online",
            "https://127.0.0.1",
            "https://user:pw@school.s20.online",
            "https://2130706433",
            "http://127.0.0.1:8098/alfacrm",
            "ftp://school.s20.online",
        ] {
            assert!(matches!(normal(typed, &guard), Err(Error::UrlNotAllowed { .. })), "{typed}: {:?}", normal(typed, &guard));
        }
    }

    #[test]
    fn the_vendors_hosts_are_known() {
        for (url, own) in [
            ("https://school.s20.online", true),
            ("https://school.s7.online./", true),
            ("https://school.alfacrm.pro", true),
            ("https://school.online", false),
            ("https://s20.online.evil.test", false),
            ("https://school.sx.online", false),
            ("http://127.0.0.1", false),
        ] {
            assert_eq!(is_vendors_own(&Url::parse(url).expect("an address")), own, "{url}");
        }
    }

    #[test]
    fn calls_stand_under_the_base() {
        let base = Url::parse("http://127.0.0.1:8099/alfacrm").expect("an address");
        let url = call(&base, "1/cgi/index", &[("group_id", "7".to_owned())]);
        assert_eq!(url.as_str(), "http://127.0.0.1:8099/alfacrm/v2api/1/cgi/index?group_id=7");
        let root = Url::parse("https://school.s20.online/").expect("an address");
        assert_eq!(call(&root, "auth/login", &[]).as_str(), "https://school.s20.online/v2api/auth/login");
    }
}
