/// Requests the vendor bears, for one account, whoever sends them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pace {
    /// Sustained, somewhat below what the vendor documents, so that uneven arrival never exceeds it.
    pub per_second: f64,
    /// How many may go at once after a pause.
    pub burst: u32,
}

impl Pace {
    /// So many a second, and after a pause what a second brings at once.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what fits")]
    pub fn of(per_second: f64) -> Self {
        Self { per_second, burst: per_second.clamp(1.0, 10_000.0) as u32 }
    }
}
