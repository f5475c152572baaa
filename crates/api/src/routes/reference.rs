//! How one record names another.

use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Another record, by what a person calls it.
#[derive(Serialize, ToSchema)]
pub struct Reference {
    id: Uuid,
    name: String,
}

impl From<store::school::Named> for Reference {
    fn from(named: store::school::Named) -> Self {
        Self { id: named.id, name: named.name }
    }
}

impl Reference {
    pub fn new(id: Uuid, name: String) -> Self {
        Self { id, name }
    }

    /// From two columns of an outer join.
    pub fn of(id: Option<Uuid>, name: Option<String>) -> Option<Self> {
        id.zip(name).map(|(id, name)| Self { id, name })
    }
}

pub fn references(named: Vec<store::school::Named>) -> Vec<Reference> {
    named.into_iter().map(Reference::from).collect()
}

/// The system a record came from.
#[derive(Serialize, ToSchema)]
pub struct Source {
    vendor: String,
}

impl Source {
    pub fn of(vendor: Option<String>) -> Option<Self> {
        vendor.map(|vendor| Self { vendor })
    }
}
