use crm::sales::deals::Card;
use serde::Serialize;
use utoipa::ToSchema;

use super::deal::Deal;
use crate::routes::pipeline::StageMove;

/// A deal with the way it went.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DealCard {
    #[serde(flatten)]
    deal: Deal,
    /// Newest first, at most a hundred.
    moves: Vec<StageMove>,
}

impl DealCard {
    pub fn version(&self) -> i64 {
        self.deal.version
    }
}

impl From<Card> for DealCard {
    fn from(card: Card) -> Self {
        Self { deal: card.deal.into(), moves: card.moves.into_iter().map(StageMove::from).collect() }
    }
}
