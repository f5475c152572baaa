use ::sync::lms::connection::{Shown, list};
use axum::http::StatusCode;
use crm::Caller;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::{AppState, Problem};

/// Which connection is meant, where an address names none.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct Which {
    /// A connection. Without it all of them, and where only one can be meant, the only one.
    pub connection_id: Option<Uuid>,
}

impl Which {
    /// Those that are meant.
    ///
    /// # Errors
    /// 404 for a connection that is not there.
    pub async fn all(&self, state: &AppState, caller: &Caller) -> Result<Vec<Shown>, Problem> {
        let all = list(&state.engine, caller).await?;
        match self.connection_id {
            None => Ok(all),
            Some(id) => {
                let found: Vec<Shown> = all.into_iter().filter(|shown| shown.connection.id == id).collect();
                if found.is_empty() { Err(crm::Error::NotFound.into()) } else { Ok(found) }
            }
        }
    }

    /// Those that are meant, at least one.
    ///
    /// # Errors
    /// 409 `lms_not_configured` when there is none at all.
    pub async fn some(&self, state: &AppState, caller: &Caller) -> Result<Vec<Shown>, Problem> {
        let all = self.all(state, caller).await?;
        if all.is_empty() { Err(Problem::new(StatusCode::CONFLICT, "lms_not_configured")) } else { Ok(all) }
    }

    /// The one that is meant.
    ///
    /// # Errors
    /// 409 `lms_not_configured` when there is none, 422 when there are several and none is named.
    pub async fn one(&self, state: &AppState, caller: &Caller) -> Result<Shown, Problem> {
        let mut all = self.some(state, caller).await?;
        match all.len() {
            1 => Ok(all.remove(0)),
            _ => Err(crm::Error::field("/connectionId", "required").into()),
        }
    }
}
