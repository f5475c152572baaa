//! What an operation asks of its caller, declared once in its OpenAPI text as `x-permission` and enforced from there:
//! `none` (anybody), `caller` (whoever is signed in), `person` (signed in, not an API key), or a permission's key. An operation that belongs to a part of the
//! product that can be switched off says which one as `x-feature`.

use std::collections::HashMap;

use axum::http::Method;
use domain::feature::Feature;
use domain::permissions::Permission;
use utoipa::openapi::{OpenApi, PathItem, path::Operation};

pub const EXTENSION: &str = "x-permission";
pub const FEATURE: &str = "x-feature";

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

pub struct Access(HashMap<(Method, String), (Needs, Option<Feature>)>);

impl Access {
    /// # Panics
    /// When an operation declares nothing or nonsense: it could then be called by anybody, so the program does not start.
    pub fn of(document: &OpenApi) -> Self {
        let mut table = HashMap::new();
        for (path, item) in &document.paths.paths {
            for (method, operation) in operations(item) {
                let needs = declared(operation).unwrap_or_else(|| panic!("{method} {path} has no valid {EXTENSION}"));
                let feature = feature(operation).unwrap_or_else(|()| panic!("{method} {path} has no valid {FEATURE}"));
                table.insert((method, path.clone()), (needs, feature));
            }
        }
        Self(table)
    }

    /// An operation outside the document is open to whoever is signed in; the document's test keeps those few.
    pub fn needs(&self, method: &Method, path: &str) -> (Needs, Option<Feature>) {
        self.0.get(&(method.clone(), path.to_owned())).copied().unwrap_or((Needs::Caller, None))
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

/// The feature an operation belongs to.
///
/// # Errors
/// When it names none of the catalogue.
pub fn feature(operation: &Operation) -> Result<Option<Feature>, ()> {
    let Some(named) = operation.extensions.as_ref().and_then(|extensions| extensions.get(FEATURE)) else { return Ok(None) };
    named.as_str().ok_or(())?.parse().map(Some)
}
