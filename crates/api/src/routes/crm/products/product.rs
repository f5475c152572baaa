use chrono::{DateTime, Utc};
use serde::Serialize;
use store::sales::products;
use utoipa::ToSchema;
use uuid::Uuid;

/// Something that is sold.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Product {
    pub id: Uuid,
    name: String,
    /// An article number.
    code: Option<String>,
    /// Of one unit.
    price_minor: i64,
    currency: String,
    /// What one of it is: a lesson, a month.
    unit: Option<String>,
    /// One that is not sold any more stays in the lines it is in.
    is_active: bool,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    /// Also the `ETag`.
    pub version: i64,
}

impl From<products::Product> for Product {
    fn from(row: products::Product) -> Self {
        Self {
            id: row.id,
            name: row.name,
            code: row.code,
            price_minor: row.price_minor,
            currency: row.currency,
            unit: row.unit,
            is_active: row.is_active,
            created_at: row.created_at,
            updated_at: row.updated_at,
            version: row.version,
        }
    }
}
