//! Addresses of portals, of the authorisation servers, and of methods; and which of them a secret may be sent to.

use connector::Error;
use connector::http::Guard;
use secrecy::{ExposeSecret, SecretString};
use url::Url;

const LONGEST: usize = 2048;
/// The two authorisation servers, of the Russian and of the international edition. A secret of the integration goes nowhere else.
pub const AUTH_HOSTS: [&str; 2] = ["oauth.bitrix24.tech", "oauth.bitrix.info"];
/// What a token that is a part of an address begins with.
const WEBHOOK: &str = "rest/";

/// The root of the portal a person named: `school1`, its host, or any page of it. Customers may run a portal under any public name.
pub fn portal(typed: &str, guard: &Guard) -> Result<Url, Error> {
    let url = parsed(typed)?;
    checked(root(&url), guard)
}

/// The portal's address and the credential that an inbound webhook's address is made of: `rest/1/code`, and behind `#` the token of an outgoing webhook when
/// one was given along with it (`?application_token=…`).
pub fn webhook(typed: &str, guard: Option<&Guard>) -> Result<(Url, SecretString), Error> {
    let invalid = Error::InvalidUrl { reason: "not_a_webhook" };
    let url = parsed(typed)?;
    let segments: Vec<&str> = url.path().split('/').filter(|segment| !segment.is_empty()).collect();
    let at = segments.iter().rposition(|segment| *segment == "rest").ok_or_else(|| invalid.clone())?;
    let (user, code) = match segments[at + 1..] {
        [user, code, ..] => (user, code),
        _ => return Err(invalid),
    };
    let plain = |text: &str| !text.is_empty() && text.len() <= 128 && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    if !user.chars().all(|c| c.is_ascii_digit()) || !plain(user) || !plain(code) {
        return Err(invalid);
    }
    let outgoing = url.query_pairs().find(|(name, value)| name == "application_token" && plain(value)).map(|(_, value)| format!("#{value}"));
    let token = SecretString::from(format!("{WEBHOOK}{user}/{code}{}", outgoing.unwrap_or_default()));
    let root = root(&url);
    Ok((guard.map_or_else(|| Ok(root.clone()), |guard| checked(root.clone(), guard))?, token))
}

/// The portal's root in an endpoint that the authorisation server named: `https://school1.bitrix24.ru/rest/`.
pub fn endpoint(named: &str, guard: &Guard) -> Result<Url, Error> {
    let url = Url::parse(named).map_err(|_| Error::Unexpected { excerpt: "no address of a portal".to_owned() })?;
    checked(root(&url), guard)
}

/// Whether that is one of the vendor's authorisation servers: a host, or an address on it.
pub fn auth_server(named: &str) -> Option<Url> {
    let with_scheme = if named.contains("://") { named.to_owned() } else { format!("https://{named}") };
    let url = Url::parse(&with_scheme).ok()?;
    let host = url.host_str()?.trim_end_matches('.').to_ascii_lowercase();
    let known = AUTH_HOSTS.into_iter().find(|known| *known == host)?;
    Url::parse(&format!("https://{known}/")).ok()
}

/// The authorisation server of a portal when nobody has named one.
pub fn usual_auth_server(portal: Option<&Url>) -> Url {
    let is_russian = portal.and_then(Url::host_str).is_none_or(|host| host.trim_end_matches('.').ends_with(".bitrix24.ru"));
    let host = AUTH_HOSTS[usize::from(!is_russian)];
    Url::parse(&format!("https://{host}/")).expect("a constant address")
}

/// The page where tokens are given, whether the root or the page itself is named.
pub fn token_page(server: &Url) -> Url {
    let mut page = server.clone();
    let path = server.path().trim_end_matches('/');
    let path = path.strip_suffix("/oauth/token").unwrap_or(path);
    page.set_path(&format!("{path}/oauth/token/"));
    page
}

/// A page under an address.
pub fn under(base: &Url, path: &str) -> Url {
    let mut url = base.clone();
    url.set_path(&format!("{}/{path}", base.path().trim_end_matches('/')));
    url
}

/// Where a method is called with that token, and what goes along as `auth`. The secret of a webhook is a part of the address, which is what the vendor wants.
pub fn method(base: &Url, method: &str, token: &str) -> (Url, Option<String>) {
    match token.strip_prefix(WEBHOOK) {
        Some(rest) => (under(base, &format!("{WEBHOOK}{}/{method}", rest.split('#').next().unwrap_or_default())), None),
        None => (under(base, &format!("rest/{method}")), Some(token.to_owned())),
    }
}

/// Whether a token is an inbound webhook's.
pub fn is_webhook(token: &SecretString) -> bool {
    token.expose_secret().starts_with(WEBHOOK)
}

/// The token of the outgoing webhook that was given along with an inbound one.
pub fn outgoing(token: &SecretString) -> Option<String> {
    let (inbound, outgoing) = token.expose_secret().split_once('#')?;
    inbound.starts_with(WEBHOOK).then(|| outgoing.to_owned())
}

/// What must not be shown of a token.
pub fn secrets(token: &SecretString) -> Vec<SecretString> {
    let parts = token.expose_secret().strip_prefix(WEBHOOK).into_iter().flat_map(|rest| rest.split(['/', '#']).skip(1));
    std::iter::once(token.expose_secret()).chain(parts).map(|part| SecretString::from(part.to_owned())).collect()
}

/// The name of a portal without a key: its host.
pub fn name(base: &Url) -> String {
    base.host_str().unwrap_or_default().to_owned()
}

fn parsed(typed: &str) -> Result<Url, Error> {
    let invalid = |reason| Error::InvalidUrl { reason };
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(invalid("empty"));
    }
    if typed.len() > LONGEST {
        return Err(invalid("too_long"));
    }
    if typed.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return Err(invalid("white_space"));
    }
    let bare = !typed.contains(['.', ':', '/']);
    let text = if bare {
        format!("https://{typed}.bitrix24.ru")
    } else if typed.contains("://") {
        typed.to_owned()
    } else {
        format!("https://{typed}")
    };
    Url::parse(&text).map_err(|_| invalid("not_an_address"))
}

fn root(url: &Url) -> Url {
    let mut root = url.clone();
    root.set_query(None);
    root.set_fragment(None);
    root.set_path("");
    root
}

fn checked(url: Url, guard: &Guard) -> Result<Url, Error> {
    guard.check(&url).map_err(|blocked| Error::UrlNotAllowed { reason: blocked.0 })?;
    // Tokens never cross in the clear, whatever the guard lets through; an operator's replacement does not come this way.
    if url.scheme() == "https" { Ok(url) } else { Err(Error::UrlNotAllowed { reason: "https_required" }) }
}

#[cfg(test)]
mod tests {
    use connector::http::parse_allow;

    use super::*;

    fn guard() -> Guard {
        Guard::new(parse_allow("127.0.0.1:8099").expect("a list"))
    }

    #[test]
    fn one_spelling_of_a_portal() {
        for (typed, expected) in [
            ("school1", "https://school1.bitrix24.ru/"),
            ("school1.bitrix24.kz", "https://school1.bitrix24.kz/"),
            (" https://School1.bitrix24.ru/crm/deal/list/?x=1#y ", "https://school1.bitrix24.ru/"),
            ("https://portal.school.example/rest/", "https://portal.school.example/"),
        ] {
            assert_eq!(portal(typed, &guard()).map(String::from), Ok(expected.to_owned()), "{typed}");
        }
        for typed in ["", "a b", "https://", "https://%00/"] {
            assert!(matches!(portal(typed, &guard()), Err(Error::InvalidUrl { .. })), "{typed}");
        }
        for typed in
            ["http://school1.bitrix24.ru", "https://10.0.0.1/", "http://127.0.0.1:8099", "https://user:pw@school1.bitrix24.ru", "localhost:1"]
        {
            assert!(portal(typed, &guard()).is_err(), "{typed}");
        }
    }

    #[test]
    fn a_webhook_is_an_address_and_a_secret() {
        let (base, token) = webhook("https://school1.bitrix24.ru/rest/1/abcdef0123/profile.json", Some(&guard())).expect("a webhook");
        assert_eq!((base.as_str(), token.expose_secret()), ("https://school1.bitrix24.ru/", "rest/1/abcdef0123"));
        let (url, auth) = method(&base, "crm.deal.list", token.expose_secret());
        assert_eq!((url.as_str(), auth), ("https://school1.bitrix24.ru/rest/1/abcdef0123/crm.deal.list", None));
        let (_, token) = webhook("https://school1.bitrix24.ru/rest/1/abcdef0123/?application_token=51856fef", Some(&guard())).expect("a webhook");
        assert_eq!(outgoing(&token).as_deref(), Some("51856fef"));
        assert_eq!(method(&base, "profile", token.expose_secret()).0.as_str(), "https://school1.bitrix24.ru/rest/1/abcdef0123/profile");
        for typed in [
            "https://school1.bitrix24.ru/",
            "https://school1.bitrix24.ru/rest/1/",
            "https://school1.bitrix24.ru/rest/x/code/",
            "https://a.test/rest/1/c%2Fd/",
        ] {
            assert_eq!(webhook(typed, Some(&guard())).expect_err("refused").code(), "invalid_url", "{typed}");
        }
        let oauth = SecretString::from("s1morf60");
        assert!(!is_webhook(&oauth) && outgoing(&oauth).is_none());
        let (url, auth) = method(&Url::parse("http://127.0.0.1:8099/bitrix24").expect("an address"), "profile", oauth.expose_secret());
        assert_eq!((url.as_str(), auth.as_deref()), ("http://127.0.0.1:8099/bitrix24/rest/profile", Some("s1morf60")));
    }

    #[test]
    fn secrets_go_to_the_two_authorisation_servers_only() {
        for (named, expected) in [
            ("oauth.bitrix24.tech", Some("https://oauth.bitrix24.tech/")),
            ("https://oauth.bitrix.info/rest/", Some("https://oauth.bitrix.info/")),
            ("http://oauth.bitrix.info/rest/", Some("https://oauth.bitrix.info/")),
            ("oauth.bitrix.info.evil.test", None),
            ("https://evil.test/oauth.bitrix.info", None),
            ("https://oauth.bitrix.info@evil.test/", None),
            ("", None),
        ] {
            assert_eq!(auth_server(named).map(String::from).as_deref(), expected, "{named}");
        }
        for (portal, expected) in [
            ("https://a.bitrix24.ru/", "https://oauth.bitrix24.tech/"),
            ("https://a.bitrix24.com/", "https://oauth.bitrix.info/"),
            ("https://portal.example.test/", "https://oauth.bitrix.info/"),
        ] {
            assert_eq!(usual_auth_server(Url::parse(portal).ok().as_ref()).as_str(), expected);
        }
        for (named, page) in [
            ("http://127.0.0.1:8099/bitrix24-auth", "http://127.0.0.1:8099/bitrix24-auth/oauth/token/"),
            ("http://127.0.0.1:8099/bitrix24-auth/oauth/token/", "http://127.0.0.1:8099/bitrix24-auth/oauth/token/"),
            ("https://oauth.bitrix.info/", "https://oauth.bitrix.info/oauth/token/"),
        ] {
            assert_eq!(token_page(&Url::parse(named).expect("an address")).as_str(), page);
        }
    }
}
