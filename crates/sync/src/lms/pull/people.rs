use connector::Error as VendorError;
use connector::lms::{LmsPerson, Part};
use crm::lms::bring_in;

use super::figures::Figures;
use super::hash::hash;
use super::pass::Pass;
use super::rows;
use crate::round::RoundError;

/// Rows of a statement.
const AT_ONCE: usize = 1000;
const PART: &str = "people";

impl Pass {
    /// All accounts of the site, when they can be listed.
    pub(super) async fn bring_people(&self, listed: Result<Option<Vec<LmsPerson>>, VendorError>) -> Result<(), RoundError> {
        let Some(people) = self.note("", Part::People, listed)?.flatten() else { return Ok(()) };
        Figures::add(&self.figures.people, people.len());
        self.saw_all(people.iter().map(|person| person.id.clone()).collect());
        // As with the parts of courses: what is the same as a whole is not compared row by row.
        let whole = hash(&people);
        if self.settings.parts.get(PART).and_then(|known| known.as_str()) == Some(whole.as_str()) {
            return Ok(());
        }
        for batch in people.chunks(AT_ONCE) {
            let rows: Vec<_> = batch.iter().map(|person| rows::person(person, &*self.engine.ctx.ids)).collect();
            let written = self.writing(async |tx, pass| bring_in::people(tx, pass.place(""), &rows).await).await?;
            self.figures.wrote(written);
        }
        self.writing(async |tx, pass| Ok(store::lms::settings::set_part(tx, pass.id(), PART, &whole).await?)).await
    }

    /// Accounts that were there and are not any more.
    pub(super) async fn mark_missing(&self) -> Result<(), RoundError> {
        let Some(everybody) = self.everybody() else { return Ok(()) };
        let marked = self
            .writing(async |tx, pass| {
                let is_believed = |missing: i64| !pass.doubts("", Part::People, "many_missing", &missing.to_string());
                bring_in::mark_missing(tx, pass.place(""), &everybody, is_believed).await
            })
            .await?;
        self.figures.wrote(marked);
        Ok(())
    }
}
