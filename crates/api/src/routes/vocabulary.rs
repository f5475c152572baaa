//! Closed sets of words, for the description: a client generated from it knows them by name.

use utoipa::ToSchema;

/// The languages of the product.
#[derive(ToSchema)]
#[schema(rename_all = "lowercase")]
pub enum LocaleName {
    Ru,
    En,
}

/// Who made a change.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
pub enum ActorKind {
    User,
    ApiKey,
    Import,
    System,
}

/// The parts of the product that can be switched off.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
pub enum FeatureKey {
    DealLines,
    Merging,
    FileImport,
    SharedViews,
    Analytics,
}
