use crm::sales::products::Change;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::extract::given;

/// What is written about a product. A new one needs a name; a field left out of a patch stays, left out of a replacement it is emptied.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ProductFields {
    #[schema(min_length = 1, max_length = 300)]
    name: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, max_length = 100)]
    code: Option<Option<String>>,
    #[schema(minimum = 0, maximum = 9_007_199_254_740_991_i64)]
    price_minor: Option<i64>,
    /// The organisation's when a new product names none.
    #[schema(min_length = 3, max_length = 3)]
    currency: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, max_length = 40)]
    unit: Option<Option<String>>,
    /// A new one is, unless it says otherwise.
    is_active: Option<bool>,
}

impl From<ProductFields> for Change {
    fn from(fields: ProductFields) -> Self {
        Self {
            name: fields.name,
            code: fields.code,
            price_minor: fields.price_minor,
            currency: fields.currency,
            unit: fields.unit,
            is_active: fields.is_active,
        }
    }
}
