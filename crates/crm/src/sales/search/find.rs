use std::collections::HashMap;

use domain::feature::Feature;
use domain::permissions::Permission;
use domain::text;
use store::TenantTx;
use store::sales::search::{self, Hit};
use store::school::search::Pattern;
use uuid::Uuid;

use super::highlight::{fold, highlight};
use super::kind::Kind;
use crate::{Caller, Context, Result, features};

const MOST_WORDS: usize = 6;
const MOST_CHARACTERS: usize = 100;
/// Fewer hits than this, and the tolerant look is worth its time.
const FEW: usize = 3;

/// A record that was found.
#[derive(Debug, Clone)]
pub struct Found {
    pub kind: Kind,
    pub id: Uuid,
    pub title: String,
    pub subtitle: Option<String>,
    /// HTML: the title with what was meant inside `<mark>`.
    pub highlight: String,
    /// 0 to 1, the best first.
    pub score: f32,
}

/// Records of these kinds that fit what was typed, the best first, at most `most`. A word may be another form of itself, a beginning, a part of an address
/// or a phone however it is written, and, when little else fits, mistyped.
///
/// # Errors
/// Without permission, or when the database refuses.
pub async fn find(ctx: &Context, caller: &Caller, typed: &str, kinds: &[Kind], most: usize) -> Result<Vec<Found>> {
    caller.require(Permission::CrmRead)?;
    let typed = text::clip(&text::line(typed), MOST_CHARACTERS);
    let Some(pattern) = Pattern::of(&typed) else { return Ok(Vec::new()) };
    let words = words_of(&typed);
    let mut kinds: Vec<Kind> = kinds.iter().copied().filter(|kind| caller.may(kind.needs())).collect();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    if kinds.contains(&Kind::Product) && !features::on_for(&mut tx, caller).await?.contains(&Feature::DealLines) {
        kinds.retain(|kind| *kind != Kind::Product);
    }
    let mut found = Ranked::default();
    let stems = search::stems(&mut tx, &words).await?;
    for kind in &kinds {
        if let Some(stems) = &stems {
            found.add(*kind, by_words(&mut tx, *kind, stems).await?, &words, |rank| 0.6 + 0.2 * rank.min(1.0));
        }
        if kind.is_named() && typed.chars().count() >= 3 {
            found.add(*kind, search::by_fragments(&mut tx, kind.as_str(), &pattern).await?, &words, |_| 0.5);
        }
    }
    if found.len() < FEW && words.iter().any(|word| word.chars().count() >= 4 && word.chars().any(char::is_alphabetic)) {
        look_again(&mut tx, &kinds, &words, &mut found).await?;
    }
    Ok(found.best(most, &words))
}

fn words_of(typed: &str) -> Vec<String> {
    fold(typed).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(MOST_WORDS).map(str::to_owned).collect()
}

/// What was typed above a list as a `tsquery`; `None` when it holds no word to look for.
///
/// # Errors
/// When the database refuses.
pub(in crate::sales) async fn words(tx: &mut TenantTx, typed: &str) -> Result<Option<String>> {
    Ok(search::stems(tx, &words_of(&text::clip(&text::line(typed), MOST_CHARACTERS))).await?)
}

/// A word that is in every tenth communication is found among the latest, which are what is meant; the index would fetch a hundred thousand first.
async fn by_words(tx: &mut TenantTx, kind: Kind, stems: &str) -> Result<Vec<Hit>> {
    if kind == Kind::Communication {
        let latest = search::latest_communications(tx, stems).await?;
        if i32::try_from(latest.len()).is_ok_and(|found| found >= search::ENOUGH) {
            return Ok(latest);
        }
    }
    Ok(search::by_words(tx, kind.as_str(), stems).await?)
}

async fn look_again(tx: &mut TenantTx, kinds: &[Kind], words: &[String], found: &mut Ranked) -> Result<()> {
    let typed = words.join(" ");
    for kind in kinds.iter().filter(|kind| kind.is_named()) {
        found.add(*kind, search::nearest(tx, kind.as_str(), &typed).await?, words, |near| 0.45 * near);
    }
    Ok(())
}

#[derive(Default)]
struct Ranked(HashMap<(Kind, Uuid), (f32, Hit)>);

impl Ranked {
    fn len(&self) -> usize {
        self.0.len()
    }

    /// A title that begins as typed comes before one that has the words somewhere.
    fn add(&mut self, kind: Kind, hits: Vec<Hit>, words: &[String], score: impl Fn(f32) -> f32) {
        for hit in hits {
            let begins = words.first().is_some_and(|first| fold(&hit.title).starts_with(first.as_str()));
            let score = (score(hit.score) + if begins { 0.2 } else { 0.0 }).min(1.0);
            let best = self.0.entry((kind, hit.id)).or_insert((0.0, hit));
            best.0 = best.0.max(score);
        }
    }

    fn best(self, most: usize, words: &[String]) -> Vec<Found> {
        let mut all: Vec<_> = self.0.into_iter().collect();
        // The latest first among equals, then by kind and id, so that the same question has the same answer.
        all.sort_by(|((kind, id), (score, hit)), ((other_kind, other_id), (other_score, other))| {
            other_score.total_cmp(score).then(other.at.cmp(&hit.at)).then(kind.cmp(other_kind)).then(id.cmp(other_id))
        });
        all.truncate(most);
        all.into_iter()
            .map(|((kind, id), (score, hit))| Found {
                kind,
                id,
                highlight: highlight(&hit.title, words),
                title: hit.title,
                subtitle: hit.subtitle,
                score,
            })
            .collect()
    }
}
