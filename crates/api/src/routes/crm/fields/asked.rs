use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use crm::FieldError;
use serde::Deserialize;
use store::sales::custom_values::Asked;
use utoipa::IntoParams;

use crate::extract::Query;
use crate::{AppState, Problem};

const MOST: usize = 20;

/// Values of own fields that the records of a list are to have.
pub struct CustomAsked(pub Vec<Asked>);

/// How it is written in a query string; [`CustomAsked`] reads it, for a parameter that is repeated is beyond the reader of the others.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct CustomFilter {
    /// `KEY:VALUE` of an own field, for instance `level:B2`; repeated, the records have all of them, 20 at most. Texts are compared by their first 200
    /// characters, in any case; yes and no are `true` and `false`. What is no key or no value of the field finds nothing.
    #[expect(dead_code, reason = "read by CustomAsked; it stands here for the document")]
    #[param(style = Form, explode = true)]
    custom: Option<Vec<String>>,
}

impl FromRequestParts<AppState> for CustomAsked {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Problem> {
        let Query(pairs) = Query::<Vec<(String, String)>>::from_request_parts(parts, state).await?;
        let mut asked = Vec::new();
        for (_, pair) in pairs.into_iter().filter(|(name, _)| name == "custom") {
            let Some((key, value)) = pair.split_once(':') else {
                return Err(Problem::invalid(vec![FieldError::new("/custom", "wrong_type").with("expected", "KEY:VALUE")]));
            };
            asked.push(Asked { key: key.to_owned(), value: value.to_owned() });
        }
        if asked.len() > MOST {
            return Err(Problem::invalid(vec![FieldError::new("/custom", "too_many").with("max", MOST)]));
        }
        Ok(Self(asked))
    }
}
