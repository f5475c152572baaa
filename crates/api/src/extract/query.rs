//! A query string.

use axum::extract::{FromRequestParts, Query as AxumQuery};
use axum::http::request::Parts;
use crm::FieldError;
use serde::de::DeserializeOwned;

use crate::page::Paging;
use crate::{AppState, Problem};

pub struct Query<T>(pub T);

impl<T: DeserializeOwned> FromRequestParts<AppState> for Query<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &AppState) -> Result<Self, Problem> {
        read(parts).map(Self)
    }
}

impl FromRequestParts<AppState> for Paging {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &AppState) -> Result<Self, Problem> {
        read::<Self>(parts)?.check()
    }
}

fn read<T: DeserializeOwned>(parts: &Parts) -> Result<T, Problem> {
    refuse_nul(parts.uri.query().unwrap_or_default())?;
    AxumQuery::<T>::try_from_uri(&parts.uri).map(|AxumQuery(value)| value).map_err(|rejection| {
        // "Failed to deserialize query string: limit: invalid digit found in string"
        let text = rejection.body_text();
        let mut pieces = text.splitn(3, ": ").skip(1);
        let (first, second) = (pieces.next().unwrap_or_default(), pieces.next());
        let (name, expected) = match second {
            Some(reason) => (first, reason),
            None => ("", first),
        };
        let name = first.strip_prefix("missing field `").map_or(name, |rest| rest.trim_end_matches('`'));
        Problem::invalid(vec![FieldError::new(&format!("/{name}"), "wrong_type").with("expected", expected)])
    })
}

/// No text of the database holds a NUL, so nothing can be found by one, and PostgreSQL would refuse the whole statement. What people type into a search is
/// cleaned instead, and a cursor is refused by its own reader.
fn refuse_nul(query: &str) -> Result<(), Problem> {
    let name = |pair: &str| pair.split(['=', '%']).next().unwrap_or_default().to_owned();
    let found = query.split('&').filter(|pair| pair.contains("%00")).map(name).find(|name| !matches!(name.as_str(), "q" | "cursor"));
    found.map_or(Ok(()), |name| Err(Problem::invalid(vec![FieldError::new(&format!("/{name}"), "unreadable")])))
}
