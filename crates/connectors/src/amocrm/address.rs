//! Hosts of accounts: which are the vendor's, and what the operator put in their place.

use connector::Error;
use connector::http::Guard;
use url::Url;

use crate::Replaced;

const BRANDS: [&str; 3] = ["amocrm.ru", "amocrm.com", "kommo.com"];
const LONGEST: usize = 2048;

/// Where an account and the vendor's sign-in are.
#[derive(Debug, Clone)]
pub struct Hosts {
    replaced: Replaced,
}

impl Hosts {
    pub fn new(replaced: Replaced) -> Self {
        Self { replaced }
    }

    /// What a person typed: a bare name, a host, or the address of some page of the account.
    pub fn typed(&self, typed: &str, guard: &Guard) -> Result<Url, Error> {
        if let Some(base) = &self.replaced.base_url {
            return Ok(base.clone());
        }
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
        let is_name = typed.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        let whole = match (is_name, typed.contains("://")) {
            (true, _) => format!("https://{typed}.amocrm.ru"),
            (false, true) => typed.to_owned(),
            (false, false) => format!("https://{typed}"),
        };
        let url = Url::parse(&whole).map_err(|_| invalid("not_an_address"))?;
        guard.check(&url).map_err(|blocked| Error::UrlNotAllowed { reason: blocked.0 })?;
        self.account(&url)
    }

    /// The root of that account, if the host is the vendor's.
    pub fn account(&self, claimed: &Url) -> Result<Url, Error> {
        if let Some(base) = &self.replaced.base_url {
            return Ok(base.clone());
        }
        let is_plain = claimed.scheme() == "https" && claimed.port().is_none() && claimed.username().is_empty() && claimed.password().is_none();
        match claimed.domain().filter(|_| is_plain) {
            Some(host) => self.named(host),
            None => Err(Error::UrlNotAllowed { reason: "host" }),
        }
    }

    /// The root of the account on that host, which is only somebody's claim.
    pub fn named(&self, host: &str) -> Result<Url, Error> {
        if let Some(base) = &self.replaced.base_url {
            return Ok(base.clone());
        }
        let host = host.trim().trim_end_matches('.').to_ascii_lowercase();
        brand(&host).ok_or(Error::UrlNotAllowed { reason: "host" })?;
        Url::parse(&format!("https://{host}/")).map_err(|_| Error::InvalidUrl { reason: "not_an_address" })
    }

    /// The page where a person agrees: that of the account's brand.
    pub fn consent_page(&self, account: Option<&Url>) -> Result<Url, Error> {
        match &self.replaced.oauth_url {
            Some(page) if page.path().trim_end_matches('/').ends_with("/oauth") => Ok(page.clone()),
            Some(root) => Ok(under(root, "oauth")),
            None => Ok(under(&self.front(account)?, "oauth")),
        }
    }

    /// Where the vendor tells by an access token which host an account lives on now.
    pub fn whereabouts(&self, account: &Url) -> Result<Url, Error> {
        let root = match (&self.replaced.oauth_url, &self.replaced.base_url) {
            (Some(page), _) => {
                let mut root = page.clone();
                let path = root.path().trim_end_matches('/').trim_end_matches("oauth").to_owned();
                root.set_path(&path);
                root
            }
            (None, Some(base)) => base.clone(),
            (None, None) => self.front(Some(account))?,
        };
        Ok(under(&root, "oauth2/account/subdomain"))
    }

    /// The same by a refresh token, asked at the host the access token named.
    pub fn whereabouts_by_refresh(&self, account: &Url, api_domain: Option<&str>) -> Result<Url, Error> {
        let root = match (&self.replaced.base_url, api_domain) {
            (Some(base), _) => base.clone(),
            (None, Some(domain)) => self.named(domain)?,
            (None, None) => account.clone(),
        };
        Ok(under(&root, "oauth2/account/current/subdomain"))
    }

    fn front(&self, account: Option<&Url>) -> Result<Url, Error> {
        let brand = account.and_then(Url::domain).and_then(brand).unwrap_or(BRANDS[0]);
        Url::parse(&format!("https://www.{brand}/")).map_err(|_| Error::InvalidUrl { reason: "not_an_address" })
    }
}

/// The brand of an account's host; `None` when it is not the vendor's, or the vendor's own site.
fn brand(host: &str) -> Option<&'static str> {
    BRANDS.into_iter().find(|brand| {
        let name = host.strip_suffix(brand).and_then(|rest| rest.strip_suffix('.'));
        name.is_some_and(|name| !name.is_empty() && name != "www" && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'))
    })
}

/// That path under a root, which may have one of its own.
pub fn under(root: &Url, path: &str) -> Url {
    let mut url = root.clone();
    url.set_query(None);
    url.set_fragment(None);
    url.set_path(&format!("{}/{path}", root.path().trim_end_matches('/')));
    url
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosts() -> Hosts {
        Hosts::new(Replaced::default())
    }

    #[test]
    fn one_spelling() {
        for (typed, expected) in [
            ("school1", "https://school1.amocrm.ru/"),
            (" School1.amocrm.ru ", "https://school1.amocrm.ru/"),
            ("https://school1.kommo.com/leads/pipeline/?skip_filter=Y#x", "https://school1.kommo.com/"),
            ("school1.amocrm.com", "https://school1.amocrm.com/"),
        ] {
            assert_eq!(hosts().typed(typed, &Guard::default()).map(String::from), Ok(expected.to_owned()), "{typed}");
        }
        for typed in [
            "",
            "a b",
            "www.amocrm.ru",
            "amocrm.ru",
            "school1.amocrm.ru.evil.test",
            "school1.evil.test",
            "http://school1.amocrm.ru",
            "https://user@school1.amocrm.ru",
            "https://school1.amocrm.ru:8443",
            "a.b.amocrm.ru",
            "https://127.0.0.1/",
        ] {
            assert!(hosts().typed(typed, &Guard::default()).is_err(), "{typed}");
        }
    }

    #[test]
    fn a_replacement_stands_for_every_host() {
        let base = Url::parse("http://127.0.0.1:8099/amocrm").expect("an address");
        let page = Url::parse("http://127.0.0.1:8099/amocrm-www/oauth").expect("an address");
        let hosts = Hosts::new(Replaced { base_url: Some(base.clone()), oauth_url: Some(page.clone()) });
        assert_eq!(hosts.typed("whatever.example", &Guard::default()), Ok(base.clone()));
        assert_eq!(hosts.named("evil.test"), Ok(base.clone()));
        assert_eq!(hosts.consent_page(None), Ok(page));
        assert_eq!(hosts.whereabouts(&base).map(String::from), Ok("http://127.0.0.1:8099/amocrm-www/oauth2/account/subdomain".to_owned()));
        let root = Hosts::new(Replaced { base_url: None, oauth_url: Url::parse("http://127.0.0.1:8099/amocrm-www/").ok() });
        assert_eq!(root.consent_page(None).map(String::from), Ok("http://127.0.0.1:8099/amocrm-www/oauth".to_owned()));
    }

    #[test]
    fn the_brand_decides_the_page() {
        let kommo = Url::parse("https://school1.kommo.com/").expect("an address");
        assert_eq!(hosts().consent_page(Some(&kommo)).map(String::from), Ok("https://www.kommo.com/oauth".to_owned()));
        assert_eq!(hosts().consent_page(None).map(String::from), Ok("https://www.amocrm.ru/oauth".to_owned()));
        let found = hosts().whereabouts_by_refresh(&kommo, Some("api-b.kommo.com")).map(String::from);
        assert_eq!(found, Ok("https://api-b.kommo.com/oauth2/account/current/subdomain".to_owned()));
        assert!(hosts().whereabouts_by_refresh(&kommo, Some("evil.test")).is_err());
    }
}
