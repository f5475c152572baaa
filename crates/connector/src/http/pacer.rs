use std::collections::VecDeque;
use std::time::Duration;

use tokio::time::Instant;

/// Learns how fast a vendor lets itself be asked, for one account whose requests go one after another.
///
/// There is no pace until the vendor says "too many requests". A limit that fills up evenly (a token bucket) is empty at two such answers, so
/// what was accepted between them, divided by the time between them, is the allowed rate; the pace is set a little above it, which costs a
/// refusal now and then but never the vendor's capacity. A pace that is right cannot be refused soon again: when it is, twice in a row, the
/// refusals are no limit but a mood, and for a while there is no pace, only the waits.
#[derive(Debug)]
pub struct Pacer {
    most: Option<f64>,
    rate: Option<f64>,
    /// Whether the rate was measured between two refusals; otherwise it is a first guess, and raised quickly.
    measured: bool,
    /// When the next request may go.
    next: Option<Instant>,
    /// Requests accepted in the last second.
    recent: VecDeque<Instant>,
    refused: Option<Refused>,
    /// Accepted since the last refusal.
    accepted: u32,
    growth: f64,
    contradictions: u32,
    /// Accepted requests until the pace is learnt anew.
    unpaced: u32,
}

#[derive(Debug, Clone, Copy)]
struct Refused {
    at: Instant,
    wait: Duration,
}

/// Without a `Retry-After`.
const DEFAULT_WAIT: Duration = Duration::from_secs(1);
const SLOWEST: f64 = 0.5;
/// A first guess grows by so much, after so many accepted requests.
const SEARCH: (f64, u32) = (1.25, 10);
/// A measured rate grows by so much, after so many accepted requests; each further time by the square, up to the growth of a search.
const PROBE: (f64, u32) = (1.02, 40);
/// At a measured rate fewer accepted requests than this before the next refusal contradict it.
const SOON: u32 = 45;
const CONTRADICTIONS: u32 = 2;
/// So many accepted requests make a search a measurement.
const ENOUGH: u32 = 20;
const UNPACED_FOR: u32 = 100;
/// What was not sent while we were busy may be caught up with, as far as a bucket of one second keeps it.
const CATCH_UP: Duration = Duration::from_secs(1);

impl Pacer {
    /// A pacer; `most` requests per second are never exceeded when given.
    #[must_use]
    pub fn new(most: Option<f64>) -> Self {
        Self {
            most: most.filter(|rate| rate.is_finite() && *rate > 0.0),
            rate: None,
            measured: false,
            next: None,
            recent: VecDeque::new(),
            refused: None,
            accepted: 0,
            growth: PROBE.0,
            contradictions: 0,
            unpaced: 0,
        }
    }

    /// Waits until the next request may go, and says for how long it did.
    pub async fn turn(&mut self) -> Duration {
        let wait = self.next.map_or(Duration::ZERO, |next| next.saturating_duration_since(Instant::now()));
        if !wait.is_zero() {
            tokio::time::sleep(wait).await;
        }
        let now = Instant::now();
        self.next = self.pace().map(|rate| {
            let slot = self.next.map_or(now, |next| next.max(now.checked_sub(CATCH_UP).unwrap_or(now)));
            slot + Duration::from_secs_f64(1.0 / rate)
        });
        wait
    }

    /// Requests per second at present; `None` while nothing holds back.
    #[must_use]
    pub fn pace(&self) -> Option<f64> {
        match (self.rate.filter(|_| self.unpaced == 0), self.most) {
            (Some(rate), Some(most)) => Some(rate.min(most)),
            (rate, most) => rate.or(most),
        }
    }

    /// The vendor took a request, whatever it answered.
    pub fn accepted(&mut self) {
        let now = Instant::now();
        self.recent.push_back(now);
        self.forget(now);
        self.accepted = self.accepted.saturating_add(1);
        if self.unpaced > 0 {
            self.unpaced -= 1;
            if self.unpaced == 0 {
                self.rate = None;
                self.refused = None;
                self.contradictions = 0;
            }
            return;
        }
        let (growth, every) = if self.measured { (self.growth, PROBE.1) } else { SEARCH };
        if let Some(rate) = self.rate.as_mut().filter(|_| self.accepted.is_multiple_of(every)) {
            *rate *= growth;
            self.growth = (self.growth * self.growth).min(SEARCH.0);
        }
    }

    /// The vendor said "too many requests": says how long to wait before the next.
    pub fn limited(&mut self, retry_after: Option<Duration>) -> Duration {
        let now = Instant::now();
        let wait = retry_after.unwrap_or(DEFAULT_WAIT);
        self.forget(now);
        if self.unpaced == 0 {
            self.learn(now);
        }
        self.refused = Some(Refused { at: now, wait });
        self.accepted = 0;
        self.growth = PROBE.0;
        self.next = Some(now + wait);
        wait
    }

    fn learn(&mut self, now: Instant) {
        let Some(Refused { at, wait }) = self.refused else {
            self.guess(self.recent.len() as f64);
            return;
        };
        // The same request refused again says nothing about a rate.
        if self.accepted == 0 {
            return;
        }
        let accepted = f64::from(self.accepted);
        let elapsed = now.saturating_duration_since(at);
        // What the vendor saved up while we waited was used, or it was not kept: the truth lies between.
        let least = accepted / elapsed.as_secs_f64().max(0.001);
        let most = accepted / elapsed.saturating_sub(wait).as_secs_f64().max(0.1);
        let Some(rate) = self.rate else {
            self.guess(most.min(10.0));
            return;
        };
        if self.measured && self.accepted < SOON {
            self.contradictions += 1;
        } else {
            self.contradictions = 0;
        }
        if self.contradictions >= CONTRADICTIONS {
            self.unpaced = UNPACED_FOR;
            return;
        }
        if !self.measured && self.accepted < ENOUGH {
            self.rate = Some((least * most).sqrt().max(SLOWEST));
            return;
        }
        // The step before the last was kept up with when the search ended: a vendor that keeps nothing in store allows at least that.
        let kept_up = if self.measured { 0.0 } else { rate / SEARCH.0 };
        self.rate = Some((least * PROBE.0).max(kept_up).max(SLOWEST));
        self.measured = true;
    }

    /// A handful accepted in a burst shows the vendor's store, and how fast it fills up; fewer show nothing yet.
    fn guess(&mut self, rate: f64) {
        self.rate = (rate >= 3.0).then_some(rate);
        self.measured = false;
    }

    fn forget(&mut self, now: Instant) {
        while self.recent.front().is_some_and(|at| now.saturating_duration_since(*at) > Duration::from_secs(1)) {
            self.recent.pop_front();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A vendor that refuses when its bucket is empty.
    struct Bucket {
        rate: f64,
        size: f64,
        tokens: f64,
        filled: Instant,
    }

    impl Bucket {
        fn new(rate: f64, size: f64) -> Self {
            Self { rate, size, tokens: size, filled: Instant::now() }
        }

        fn take(&mut self) -> bool {
            let now = Instant::now();
            self.tokens = (self.tokens + now.duration_since(self.filled).as_secs_f64() * self.rate).min(self.size);
            self.filled = now;
            if self.tokens < 1.0 {
                return false;
            }
            self.tokens -= 1.0;
            true
        }
    }

    /// Time until `wanted` requests are answered, and how many were refused.
    async fn run(wanted: u32, latency: Duration, busy: Duration, mut accepts: impl FnMut() -> bool) -> (f64, u32) {
        let mut pacer = Pacer::new(None);
        let started = Instant::now();
        let (mut done, mut refused) = (0, 0);
        while done < wanted {
            pacer.turn().await;
            let yes = accepts();
            tokio::time::sleep(latency).await;
            if yes {
                pacer.accepted();
                done += 1;
                if done % 5 == 0 {
                    tokio::time::sleep(busy).await;
                }
            } else {
                pacer.limited(None);
                refused += 1;
            }
        }
        (started.elapsed().as_secs_f64(), refused)
    }

    const QUICK: Duration = Duration::from_millis(4);

    #[tokio::test(start_paused = true)]
    async fn a_limit_of_four_a_second_costs_almost_nothing() {
        for (wanted, latency, busy) in [
            (300, QUICK, Duration::ZERO),
            (1000, QUICK, Duration::ZERO),
            (1000, Duration::from_millis(60), Duration::ZERO),
            (1000, QUICK, Duration::from_millis(350)),
        ] {
            let mut bucket = Bucket::new(4.0, 4.0);
            let (took, refused) = run(wanted, latency, busy, || bucket.take()).await;
            let ideal = f64::from(wanted - 4) / 4.0;
            assert!(took / ideal <= 1.05, "{wanted} at {latency:?}: {took:.1} s against {ideal:.1} s, {refused} refused");
            assert!(refused <= 5 + wanted / 40, "{refused} of {wanted} refused");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_limit_without_any_burst_is_found_too() {
        let mut bucket = Bucket::new(4.0, 1.0);
        let (took, refused) = run(2000, QUICK, Duration::ZERO, || bucket.take()).await;
        assert!(took / 500.0 <= 1.25, "{took:.1} s, {refused} refused");
    }

    #[tokio::test(start_paused = true)]
    async fn a_limit_per_rolling_second_is_found_too() {
        let mut window: VecDeque<Instant> = VecDeque::new();
        let (took, refused) = run(1000, QUICK, Duration::ZERO, || {
            let now = Instant::now();
            window.retain(|at| now.duration_since(*at) < Duration::from_secs(1));
            let free = window.len() < 4;
            window.extend(free.then_some(now));
            free
        })
        .await;
        assert!(took / 250.0 <= 1.15, "{took:.1} s, {refused} refused");
    }

    #[tokio::test(start_paused = true)]
    async fn refusals_before_anything_is_accepted_teach_nothing() {
        let mut left = 3;
        let (took, refused) = run(300, QUICK, Duration::ZERO, || {
            left -= 1;
            left < 0
        })
        .await;
        assert!(took < 6.0, "{took:.1} s, {refused} refused");
    }

    #[tokio::test(start_paused = true)]
    async fn refusals_by_chance_do_not_slow_us_down_for_good() {
        for one_in in [10_u32, 50] {
            let mut dice = 12_345_u64;
            let (took, refused) = run(1000, QUICK, Duration::ZERO, || {
                dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                !((dice >> 33) as u32).is_multiple_of(one_in)
            })
            .await;
            assert!(took < f64::from(refused) * 3.0 + 20.0, "one in {one_in}: {took:.1} s with {refused} refusals");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_chosen_pace_is_kept() {
        let mut pacer = Pacer::new(Some(10.0));
        let started = Instant::now();
        for _ in 0..21 {
            pacer.turn().await;
            pacer.accepted();
        }
        assert!((1.9..2.2).contains(&started.elapsed().as_secs_f64()));
    }
}
