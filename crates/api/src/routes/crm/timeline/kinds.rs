use crm::FieldError;
use serde::Deserialize;
use store::sales::timeline::EntryKind;
use utoipa::IntoParams;

use crate::Problem;

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct TimelineFilters {
    /// Some of `note`, `call`, `email`, `message`, `meeting`, `task`, `move`, `payment`, with commas between; all when absent.
    kinds: Option<String>,
}

impl TimelineFilters {
    pub(super) fn kinds(&self) -> Result<Vec<EntryKind>, Problem> {
        let mut kinds = Vec::new();
        for name in self.kinds.as_deref().unwrap_or_default().split(',').map(str::trim).filter(|name| !name.is_empty()) {
            match name.parse::<EntryKind>() {
                Ok(kind) if !kinds.contains(&kind) => kinds.push(kind),
                Ok(_) => {}
                Err(()) => {
                    let value = domain::text::clip(&domain::text::line(name), 50);
                    return Err(Problem::invalid(vec![FieldError::new("/kinds", "unknown_value").with("value", value)]));
                }
            }
        }
        Ok(if kinds.is_empty() { EntryKind::ALL.to_vec() } else { kinds })
    }
}
