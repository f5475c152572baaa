//! What an operation asks of its caller, declared once in its OpenAPI text as `x-permission` and enforced from there:
//! `none` (anybody), `caller` (whoever is signed in), `person` (signed in, not an API key), or a permission's key.

use std::collections::HashMap;

use axum::http::Method;
use domain::permissions::Permission;
use utoipa::openapi::{OpenApi, PathItem, path::Operation};

pub const EXTENSION: &str = "x-permission";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    Nothing,
    Caller,
    Person,
    Permission(Permission),
}

impl std::str::FromStr for Needs {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Ok(match text {
            "none" => Self::Nothing,
            "caller" => Self::Caller,
            "person" => Self::Person,
            key => Self::Permission(key.parse()?),
        })
    }
}

pub struct Access(HashMap<(Method, String), Needs>);

impl Access {
    /// # Panics
    /// When an operation declares nothing or nonsense: it could then be called by anybody, so the program does not start.
    pub fn of(document: &OpenApi) -> Self {
        let mut table = HashMap::new();
        for (path, item) in &document.paths.paths {
            for (method, operation) in operations(item) {
                let needs = declared(operation).unwrap_or_else(|| panic!("{method} {path} has no valid {EXTENSION}"));
                table.insert((method, path.clone()), needs);
            }
        }
        Self(table)
    }

    /// An operation outside the document is open to whoever is signed in; the document's test keeps those few.
    pub fn needs(&self, method: &Method, path: &str) -> Needs {
        self.0.get(&(method.clone(), path.to_owned())).copied().unwrap_or(Needs::Caller)
    }
}

pub fn operations(item: &PathItem) -> impl Iterator<Item = (Method, &Operation)> {
    [(Method::GET, &item.get), (Method::POST, &item.post), (Method::PUT, &item.put), (Method::PATCH, &item.patch), (Method::DELETE, &item.delete)]
        .into_iter()
        .filter_map(|(method, operation)| operation.as_ref().map(|operation| (method, operation)))
}

pub fn declared(operation: &Operation) -> Option<Needs> {
    operation.extensions.as_ref()?.get(EXTENSION)?.as_str()?.parse().ok()
}
