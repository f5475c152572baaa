//! Addresses of a site and of its pages, and where a token may be sent.

use connector::Error;
use connector::http::Guard;
use url::Url;

const LONGEST: usize = 2048;

/// The root of the site a person named: `school`, its host, or any page of it.
pub fn site(typed: &str, guard: &Guard) -> Result<Url, Error> {
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
    let text = if typed.contains("://") {
        typed.to_owned()
    } else if typed.contains(['.', ':', '/']) {
        format!("https://{typed}")
    } else {
        format!("https://{typed}.instructure.com")
    };
    let mut url = Url::parse(&text).map_err(|_| invalid("not_an_address"))?;
    url.set_query(None);
    url.set_fragment(None);
    url.set_path("");
    guard.check(&url).map_err(|blocked| Error::UrlNotAllowed { reason: blocked.0 })?;
    // Tokens never cross in the clear, whatever the guard lets through; an operator's replacement does not come this way.
    if url.scheme() == "https" { Ok(url) } else { Err(Error::UrlNotAllowed { reason: "https_required" }) }
}

/// A page under an address, which may have a path of its own.
pub fn under(base: &Url, path: &str) -> Url {
    let mut url = base.clone();
    url.set_path(&format!("{}/{}", base.path().trim_end_matches('/'), path.trim_start_matches('/')));
    url
}

/// A page as text, for people.
pub fn page(base: &Url, path: &str) -> Option<String> {
    Some(under(base, path).into())
}

/// The call of a template, its `:names` replaced in their order. Ids come from the vendor's answers: what they hold is encoded.
pub fn call(base: &Url, template: &str, ids: &[&str]) -> Url {
    let mut url = base.clone();
    let mut ids = ids.iter();
    if let Ok(mut segments) = url.path_segments_mut() {
        segments.pop_if_empty();
        for part in template.trim_start_matches('/').split('/') {
            segments.push(if part.starts_with(':') { ids.next().copied().unwrap_or(part) } else { part });
        }
    }
    url
}

/// Whether a token of that site may be sent there.
pub fn is_home(base: &Url, url: &Url) -> bool {
    url.scheme() == base.scheme()
        && url.host_str().is_some()
        && url.host_str() == base.host_str()
        && url.port_or_known_default() == base.port_or_known_default()
        && url.username().is_empty()
        && url.password().is_none()
}

/// One spelling of where a site lives: its host, with a port or a path only where it has one.
pub fn key(base: &Url) -> String {
    let host = base.host_str().unwrap_or_default().trim_end_matches('.').to_ascii_lowercase();
    let port = base.port().map(|port| format!(":{port}")).unwrap_or_default();
    format!("{host}{port}{}", base.path().trim_end_matches('/'))
}

#[cfg(test)]
mod tests {
    use connector::http::parse_allow;

    use super::*;

    fn url(text: &str) -> Url {
        Url::parse(text).expect("an address")
    }

    #[test]
    fn one_spelling_of_a_site() {
        let guard = Guard::new(parse_allow("127.0.0.1:8099").expect("a list"));
        for (typed, expected) in [
            ("school", "https://school.instructure.com/"),
            ("School.instructure.com", "https://school.instructure.com/"),
            (" https://canvas.school.example/courses/7?x=1#y ", "https://canvas.school.example/"),
        ] {
            assert_eq!(site(typed, &guard).map(String::from), Ok(expected.to_owned()), "{typed}");
        }
        for typed in ["", "a b", "https://", "https://%00/"] {
            assert!(matches!(site(typed, &guard), Err(Error::InvalidUrl { .. })), "{typed}");
        }
        for typed in
            ["http://canvas.school.example", "https://10.0.0.1/", "http://127.0.0.1:8099", "https://user:pw@canvas.school.example", "localhost:1"]
        {
            assert!(site(typed, &guard).is_err(), "{typed}");
        }
    }

    #[test]
    fn an_id_stays_in_its_place() {
        let base = url("http://127.0.0.1:8099/canvas");
        let template = "/api/v1/courses/:course_id/modules/:module_id/items";
        assert_eq!(call(&base, template, &["7", "../x?y"]).as_str(), "http://127.0.0.1:8099/canvas/api/v1/courses/7/modules/..%2Fx%3Fy/items");
        assert_eq!(call(&url("https://a.test/"), "/api/v1/users/:id", &["self"]).as_str(), "https://a.test/api/v1/users/self");
        assert_eq!(page(&base, "courses/7").as_deref(), Some("http://127.0.0.1:8099/canvas/courses/7"));
    }

    #[test]
    fn home_is_one_scheme_host_and_port() {
        let base = url("https://school.instructure.com/");
        for (there, expected) in [
            ("https://school.instructure.com/api/v1/courses?page=2", true),
            ("https://SCHOOL.instructure.com:443/api/v1/courses", true),
            ("http://school.instructure.com/api/v1/courses", false),
            ("https://school.instructure.com:8443/api/v1/courses", false),
            ("https://school.beta.instructure.com/api/v1/courses", false),
            ("https://school.instructure.com@evil.test/api/v1/courses", false),
            ("https://x:y@school.instructure.com/api/v1/courses", false),
            ("data:text/plain,x", false),
        ] {
            assert_eq!(is_home(&base, &url(there)), expected, "{there}");
        }
        assert_eq!(key(&url("https://School.Instructure.com./")), "school.instructure.com");
        assert_eq!(key(&url("http://127.0.0.1:8099/canvas/")), "127.0.0.1:8099/canvas");
    }
}
