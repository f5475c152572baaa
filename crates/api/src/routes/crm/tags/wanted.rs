use serde::de::Error;
use serde::{Deserialize, Deserializer};
use uuid::Uuid;

const MOST: usize = 50;

/// Ids in one parameter, with commas between them: a query string's reader takes each name once.
#[derive(Default)]
pub struct TagIds(pub Vec<Uuid>);

impl<'de> Deserialize<'de> for TagIds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let typed = String::deserialize(deserializer)?;
        let ids = typed.split(',').filter(|id| !id.is_empty()).map(str::parse).collect::<Result<Vec<Uuid>, _>>().map_err(D::Error::custom)?;
        if ids.len() > MOST {
            return Err(D::Error::custom(format_args!("more than {MOST} tags")));
        }
        Ok(Self(ids))
    }
}
