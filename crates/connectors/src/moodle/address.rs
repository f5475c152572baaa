//! Addresses of sites, and of their scripts.

use connector::Error;
use connector::http::Guard;
use url::Url;

const LONGEST: usize = 2048;
/// Folders of every site: what follows them is a page somebody looked at.
const FOLDERS: [&str; 10] = ["my", "course", "admin", "user", "mod", "grade", "calendar", "local", "pluginfile.php", "index.php"];
/// The same, and so telling that they hold even behind one of the others: a site may lie in a folder called `course`.
const CERTAIN: [&str; 2] = ["login", "webservice"];

/// The root of the site a person named: its host, with the folder it lies in, or any page of it.
pub fn site(typed: &str, guard: &Guard) -> Result<Url, Error> {
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
    let path = folder(url.path());
    url.set_path(&path);
    Ok(url)
}

fn folder(path: &str) -> String {
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    let certain = segments.iter().rposition(|segment| CERTAIN.contains(segment));
    let end = certain.or_else(|| segments.iter().position(|segment| FOLDERS.contains(segment))).unwrap_or(segments.len());
    segments.iter().take(end).map(|segment| format!("/{segment}")).collect()
}

/// A script of the site.
pub fn script(site: &Url, path: &str) -> Url {
    let mut url = site.clone();
    url.set_path(&format!("{}/{path}", site.path().trim_end_matches('/')));
    url
}

/// The one spelling of what a site calls itself: `https` and `www` are parts of it, the case of its host and a slash at the end are not.
pub fn key(site: &str) -> String {
    Url::parse(site.trim()).map_or_else(|_| site.trim().to_owned(), |url| url.as_str().trim_end_matches('/').to_owned())
}

#[cfg(test)]
mod tests {
    use connector::http::parse_allow;

    use super::*;

    #[test]
    fn one_spelling_of_a_site() {
        let guard = Guard::new(parse_allow("127.0.0.1:8290").expect("a list"));
        for (typed, expected) in [
            ("lms.school.ru", "https://lms.school.ru/"),
            (" https://LMS.School.ru/ ", "https://lms.school.ru/"),
            ("https://lms.school.ru/login/index.php?x=1#y", "https://lms.school.ru/"),
            ("https://lms.school.ru/my/courses.php", "https://lms.school.ru/"),
            ("https://school.ru/moodle/", "https://school.ru/moodle"),
            ("https://school.ru/moodle/course/view.php?id=2", "https://school.ru/moodle"),
            ("https://school.ru/a/moodle/webservice/rest/server.php", "https://school.ru/a/moodle"),
            ("https://school.ru/course/login/index.php", "https://school.ru/course"),
            ("https://school.ru/admin/user/user_bulk.php", "https://school.ru/"),
            ("https://школа.рф/my/", "https://xn--80atdl2c.xn--p1ai/"),
            ("http://127.0.0.1:8290", "http://127.0.0.1:8290/"),
        ] {
            assert_eq!(site(typed, &guard).map(String::from), Ok(expected.to_owned()), "{typed}");
        }
        for typed in ["", "a b", "https://", "https://%00/", "https://scho\tol.ru"] {
            assert!(matches!(site(typed, &guard), Err(Error::InvalidUrl { .. })), "{typed}");
        }
        for typed in
            ["http://lms.school.ru", "https://10.0.0.1", "https://user:pw@lms.school.ru", "localhost", "http://127.0.0.1:8291", "ftp://lms.school.ru"]
        {
            assert!(matches!(site(typed, &guard), Err(Error::UrlNotAllowed { .. })), "{typed}");
        }
    }

    #[test]
    fn scripts_stand_under_the_site() {
        for (of, expected) in
            [("https://a.test/", "https://a.test/login/token.php"), ("http://127.0.0.1:8099/moodle", "http://127.0.0.1:8099/moodle/login/token.php")]
        {
            assert_eq!(script(&Url::parse(of).expect("an address"), "login/token.php").as_str(), expected);
        }
        for (named, expected) in
            [("https://LMS.school.ru", "https://lms.school.ru"), ("https://a.test/Moodle/", "https://a.test/Moodle"), ("odd", "odd")]
        {
            assert_eq!(key(named), expected);
        }
    }
}
