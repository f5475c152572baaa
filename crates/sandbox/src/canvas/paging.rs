//! Pages by the `Link` header: numbered ones, and those behind opaque bookmarks.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;

use super::call::{Answer, Call, Reply};
use super::problem::Problem;
use super::settings::Paging;

const USUAL: usize = 10;
const MOST: usize = 100;
/// No list has more pages.
const FARTHEST: usize = 1_000_000;
/// Of all links together; what does not fit is left out, the most useful last.
const HEADER_LIMIT: usize = 6_000;

/// How Canvas cuts a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Counted,
    /// Numbered, without telling the last number.
    Uncounted,
    Bookmark,
}

/// One page on its way to the header.
struct Cut {
    from: usize,
    to: usize,
    links: Vec<(&'static str, String)>,
}

pub fn page<T>(call: &Call<'_>, style: Style, rows: &[T], id: impl Fn(&T) -> u64, show: impl FnMut(&T) -> Value) -> Answer {
    let style = match (call.settings.paging, style) {
        (Paging::Bookmark, _) => Style::Bookmark,
        (Paging::Ordinal, Style::Bookmark) => Style::Uncounted,
        (_, style) => style,
    };
    let size = call.text("per_page").and_then(|text| text.parse().ok()).map_or(USUAL, |size: usize| size.clamp(1, MOST));
    let cut = if style == Style::Bookmark { by_bookmark(call, rows, id, size)? } else { by_number(call, rows.len(), style, size) };
    let shown: Vec<Value> = rows[cut.from..cut.to].iter().map(show).collect();
    let link = header(call, size, cut.links);
    Ok(Reply { count: Some(shown.len()), link: Some(link), ..Reply::ok(shown.into()) })
}

fn by_number(call: &Call<'_>, total: usize, style: Style, size: usize) -> Cut {
    let number = call.text("page").and_then(|text| text.parse::<usize>().ok()).unwrap_or(1).clamp(1, FARTHEST);
    let repeated = call.settings.repeated_page;
    let is_after = repeated > 0 && number > repeated;
    let from = (number - 1 - usize::from(is_after)).saturating_mul(size).min(total);
    let to = from.saturating_add(size).min(total);
    let is_twice = repeated > 0 && number == repeated;
    let has_next = to < total || (is_twice && to > from);
    let mut links = vec![("current", number.to_string())];
    if has_next {
        links.push(("next", (number + 1).to_string()));
    }
    if number > 1 {
        links.push(("prev", (number - 1).to_string()));
    }
    links.push(("first", "1".to_owned()));
    if style == Style::Counted {
        let pages = total.div_ceil(size).max(1);
        links.push(("last", (pages + usize::from(repeated > 0 && repeated <= pages)).to_string()));
    }
    Cut { from, to, links }
}

/// A bookmark names the row after which it goes on, how many were shown then, and the page's number.
fn by_bookmark<T>(call: &Call<'_>, rows: &[T], id: impl Fn(&T) -> u64, size: usize) -> Result<Cut, Problem> {
    let asked = call.text("page").unwrap_or_default();
    let (from, number) = match asked.strip_prefix("bookmark:") {
        None => (0, 1),
        Some(text) => {
            let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| Problem::not_found())?;
            let (last, shown, number): (u64, usize, u32) = serde_json::from_slice(&bytes).map_err(|_| Problem::not_found())?;
            // A row that is gone leaves a gap where it was.
            let after = rows.iter().position(|row| id(row) == last).map(|at| at + 1);
            (if shown == 0 { 0 } else { after.unwrap_or(shown).min(rows.len()) }, number)
        }
    };
    let to = from.saturating_add(size).min(rows.len());
    let current = if asked.starts_with("bookmark:") { asked } else { "first".to_owned() };
    let mark = |at: usize| {
        let last = at.checked_sub(1).and_then(|at| rows.get(at)).map_or(0, &id);
        let text = serde_json::json!([last, at, number.saturating_add(1)]).to_string();
        format!("bookmark:{}", URL_SAFE_NO_PAD.encode(text))
    };
    let mut links = vec![("current", current)];
    if call.settings.repeated_page == usize::try_from(number).unwrap_or(0) && number > 0 && to > from {
        links.push(("next", mark(from)));
    } else if to < rows.len() {
        links.push(("next", mark(to)));
    }
    links.push(("first", "first".to_owned()));
    Ok(Cut { from, to, links })
}

fn header(call: &Call<'_>, size: usize, links: Vec<(&'static str, String)>) -> String {
    let base = if call.settings.link_base.is_empty() { call.base } else { call.settings.link_base.as_str() };
    let told = |name: &str| !["page", "per_page", "access_token", "api_key"].contains(&name);
    let kept = url::form_urlencoded::parse(call.query.as_bytes()).filter(|(name, _)| told(name));
    let url = |page: &str| {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(kept.clone()).append_pair("page", page).append_pair("per_page", &size.to_string());
        format!("{base}{}?{}", call.path, query.finish())
    };
    let mut links: Vec<(&str, String)> = links.into_iter().map(|(rel, page)| (rel, format!("<{}>; rel=\"{rel}\"", url(&page)))).collect();
    for rel in ["first", "current", "prev", "last", "next"] {
        if links.iter().map(|(_, link)| link.len() + 1).sum::<usize>() > HEADER_LIMIT {
            links.retain(|(name, _)| *name != rel);
        }
    }
    let links: Vec<String> = links.into_iter().map(|(_, link)| link).collect();
    links.join(",")
}
