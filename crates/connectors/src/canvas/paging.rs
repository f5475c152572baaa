//! The `Link` header: `next` is followed to the letter, and only home.

use std::collections::HashSet;

use connector::Error;
use connector::http::Answer;
use serde_json::Value;
use url::Url;

use super::{address, wire};

/// Pages in a row that bring nothing new, after which a list is believed to go in circles. A page may well be empty: the vendor filters after it has cut.
const FRUITLESS: usize = 50;

/// A list while it is read.
#[derive(Default)]
pub struct Pages {
    rows: Vec<Value>,
    ids: HashSet<String>,
    visited: HashSet<String>,
    fruitless: usize,
}

impl Pages {
    /// Takes a page in, and says where the next one is. Rows that came before are dropped: numbered pages shift while the data change.
    pub fn take(&mut self, answer: &Answer, base: &Url, label: &str) -> Result<Option<Url>, Error> {
        let unexpected = |what: &str| Error::Unexpected { excerpt: format!("{what} of {label}") };
        let page = match serde_json::from_slice(&answer.body) {
            Ok(Value::Array(page)) => page,
            _ => return Err(unexpected("no list in the answer")),
        };
        let before = self.rows.len();
        for row in page {
            let id = row.get("id").and_then(wire::text).ok_or_else(|| unexpected("a row without an id"))?;
            if self.ids.insert(id) {
                self.rows.push(row);
            }
        }
        self.fruitless = if self.rows.len() > before { 0 } else { self.fruitless + 1 };
        let Some(next) = next(answer) else { return Ok(None) };
        let next = base.join(&next).map_err(|_| unexpected("a next page without an address"))?;
        if !address::is_home(base, &next) {
            return Err(unexpected("a next page at another host"));
        }
        if !self.visited.insert(next.as_str().to_owned()) || self.fruitless >= FRUITLESS {
            return Err(unexpected("pages that go in circles"));
        }
        Ok(Some(next))
    }

    pub fn into_rows(self) -> Vec<Value> {
        self.rows
    }
}

fn next(answer: &Answer) -> Option<String> {
    answer.headers.get_all("link").iter().filter_map(|value| value.to_str().ok()).find_map(|header| target(header, "next")).map(str::to_owned)
}

/// The address of that relation: `<url>; rel="current",<url>; rel="next"`.
fn target<'a>(header: &'a str, wanted: &str) -> Option<&'a str> {
    let mut rest = header;
    loop {
        let (_, after) = rest.split_once('<')?;
        let (url, after) = after.split_once('>')?;
        let end = after.find('<').unwrap_or(after.len());
        let (parameters, more) = after.split_at(end);
        let rels = parameters.split([';', ',']).filter_map(|part| part.trim().strip_prefix("rel="));
        if rels.flat_map(|rel| rel.trim_matches('"').split(' ')).any(|rel| rel == wanted) {
            return Some(url);
        }
        rest = more;
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn answer(rows: &Value, link: Option<&str>) -> Answer {
        let mut answer = Answer { status: 200, retry_after: None, headers: Default::default(), body: rows.to_string().into() };
        if let Some(link) = link {
            answer.headers.insert("link", link.parse().expect("a value"));
        }
        answer
    }

    fn base() -> Url {
        Url::parse("https://school.example.test/").expect("an address")
    }

    #[test]
    fn links_are_told_apart() {
        let header =
            "<https://s.test/a?page=1&x=1,2>; rel=\"current\",<https://s.test/a?page=bookmark:Wz,c>; rel=\"next\",<https://s.test/a>; rel=first";
        assert_eq!(target(header, "next"), Some("https://s.test/a?page=bookmark:Wz,c"));
        assert_eq!(target(header, "first"), Some("https://s.test/a"));
        for odd in ["", "<", "<x", "<x>", "<x>; rel=\"prev\"", "rel=\"next\""] {
            assert_eq!(target(odd, "next"), None, "{odd}");
        }
    }

    #[test]
    fn rows_come_once_and_the_end_is_where_no_next_is() {
        let mut pages = Pages::default();
        let first = answer(&json!([{ "id": 1 }, { "id": "2" }]), Some("<https://school.example.test/api/v1/x?page=2>; rel=\"next\""));
        let next = pages.take(&first, &base(), "x").expect("a page");
        assert_eq!(next.map(String::from).as_deref(), Some("https://school.example.test/api/v1/x?page=2"));
        assert_eq!(pages.take(&answer(&json!([{ "id": 2 }, { "id": 3 }]), None), &base(), "x"), Ok(None));
        assert_eq!(pages.into_rows(), [json!({ "id": 1 }), json!({ "id": "2" }), json!({ "id": 3 })]);
    }

    #[test]
    fn nothing_leads_away_or_round_for_ever() {
        let page = |link: &str| answer(&json!([{ "id": 1 }]), Some(link));
        for link in [
            "<https://evil.test/api/v1/x?page=2>; rel=\"next\"",
            "<http://school.example.test/x>; rel=\"next\"",
            "<//evil.test/x>; rel=\"next\"",
            "<https://[/>; rel=\"next\"",
        ] {
            assert_eq!(Pages::default().take(&page(link), &base(), "x").expect_err("refused").code(), "unexpected", "{link}");
        }
        let mut pages = Pages::default();
        let round = page("<https://school.example.test/x?page=2>; rel=\"next\"");
        pages.take(&round, &base(), "x").expect("a page");
        assert_eq!(pages.take(&round, &base(), "x").expect_err("again").code(), "unexpected");
        let mut pages = Pages::default();
        let fruitless = (0..1000).map(|at| answer(&json!([]), Some(&format!("<https://school.example.test/x?page=bookmark:{at}>; rel=\"next\""))));
        let ends = fruitless.map(|page| pages.take(&page, &base(), "x")).find_map(Result::err);
        assert_eq!(ends.expect("an end").code(), "unexpected");
        for odd in [json!({ "id": 1 }), json!([1]), json!([{ "name": "x" }]), json!("x")] {
            assert_eq!(Pages::default().take(&answer(&odd, None), &base(), "x").expect_err("another shape").code(), "unexpected", "{odd}");
        }
    }
}
