use crm::sales::Values;
use crm::sales::companies::Change;
use serde::Deserialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::given;

/// What is written about a company. A new one needs a name; a field left out of a patch stays, left out of a replacement it is emptied.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct CompanyFields {
    #[schema(min_length = 1, max_length = 300)]
    name: Option<String>,
    /// `example.ru` is taken for `https://example.ru`.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, max_length = 300)]
    website: Option<Option<String>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, max_length = 300)]
    industry: Option<Option<String>>,
    #[schema(max_items = 10)]
    emails: Option<Vec<String>>,
    /// However they are typed. What the record shows in `phonesTyped` and is no number may stand here, too.
    #[schema(max_items = 10)]
    phones: Option<Vec<String>>,
    /// The texts among the phones that are no numbers, or have an extension, where they stand; those left out go, and a number stays without its extension. Without
    /// this field all stay. Plain numbers in it change nothing.
    #[schema(max_items = 30)]
    phones_typed: Option<Vec<String>>,
    #[schema(max_items = 10)]
    addresses: Option<Vec<String>>,
    #[schema(max_length = 10_000)]
    note: Option<String>,
    /// A member of the team. A new company without this field is the caller's.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Uuid>)]
    owner_id: Option<Option<Uuid>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, max_length = 300)]
    source: Option<Option<String>>,
    /// All tags it is to carry.
    #[schema(max_items = 50)]
    tag_ids: Option<Vec<Uuid>>,
    /// Values of own fields by key. Those left out of a patch stay, and null empties one; a replacement empties those it leaves out.
    #[schema(value_type = Option<Object>)]
    custom: Option<Map<String, Value>>,
}

impl From<CompanyFields> for Change {
    fn from(fields: CompanyFields) -> Self {
        Self {
            name: fields.name,
            website: fields.website,
            industry: fields.industry,
            emails: fields.emails,
            phones: fields.phones,
            phones_typed: fields.phones_typed,
            addresses: fields.addresses,
            note: fields.note,
            owner_id: fields.owner_id,
            source: fields.source,
            tag_ids: fields.tag_ids,
            custom: fields.custom.map(|by_key| Values { by_key, is_whole: false }),
        }
    }
}
