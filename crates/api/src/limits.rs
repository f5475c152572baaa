//! Rate limits: per address, stricter on sign-in, and per person or key and per organisation once they are known.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use uuid::Uuid;

use crate::Problem;

/// `burst` at once, then one more every `every`.
#[derive(Debug, Clone, Copy)]
pub struct Rate {
    pub burst: u32,
    pub every: Duration,
}

impl Rate {
    #[must_use]
    pub const fn new(burst: u32, every: Duration) -> Self {
        Self { burst, every }
    }
}

#[derive(Debug, Clone, Copy)]
pub struct Limits {
    pub address: Rate,
    /// Registration, sign-in, password reset, invitations: whatever can be guessed at.
    pub sign_in: Rate,
    /// Attempts on one account, from wherever they come.
    pub account: Rate,
    pub caller: Rate,
    pub organisation: Rate,
    /// Invitations of one organisation: anybody can register one, and each sends a mail to whatever address is typed.
    pub invitation: Rate,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            address: Rate::new(600, Duration::from_millis(4)),
            sign_in: Rate::new(30, Duration::from_secs(2)),
            account: Rate::new(10, Duration::from_secs(30)),
            caller: Rate::new(400, Duration::from_millis(5)),
            organisation: Rate::new(1000, Duration::from_millis(2)),
            invitation: Rate::new(100, Duration::from_secs(120)),
        }
    }
}

impl Limits {
    /// So wide that nobody meets them: for benchmarks and tests.
    #[must_use]
    pub fn unlimited() -> Self {
        let wide = Rate::new(1_000_000, Duration::from_nanos(1000));
        Self { address: wide, sign_in: wide, account: wide, caller: wide, organisation: wide, invitation: wide }
    }
}

pub(crate) struct Limiters {
    address: Keyed<IpAddr>,
    sign_in: Keyed<IpAddr>,
    account: Keyed<String>,
    caller: Keyed<Uuid>,
    organisation: Keyed<Uuid>,
    invitation: Keyed<Uuid>,
}

impl Limiters {
    pub fn new(limits: &Limits) -> Self {
        Self {
            address: Keyed::new(limits.address),
            sign_in: Keyed::new(limits.sign_in),
            account: Keyed::new(limits.account),
            caller: Keyed::new(limits.caller),
            organisation: Keyed::new(limits.organisation),
            invitation: Keyed::new(limits.invitation),
        }
    }

    pub fn address(&self, address: IpAddr) -> Result<(), Problem> {
        self.address.take(&whole(address))
    }

    pub fn sign_in(&self, address: IpAddr) -> Result<(), Problem> {
        self.sign_in.take(&whole(address))
    }

    pub fn account(&self, email: &str) -> Result<(), Problem> {
        // No address is longer; what is typed instead of one must not fill the table.
        self.account.take(&domain::text::clip(&domain::text::line(email).to_lowercase(), 254))
    }

    pub fn invitation(&self, organisation: Uuid) -> Result<(), Problem> {
        self.invitation.take(&organisation)
    }

    pub fn caller(&self, id: Uuid, organisation: Uuid) -> Result<(), Problem> {
        self.caller.take(&id)?;
        self.organisation.take(&organisation)
    }
}

/// One household has a whole /64 of IPv6: its addresses count as one.
fn whole(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => IpAddr::V6((v6.to_bits() & !u128::from(u64::MAX)).into()),
        v4 => v4,
    }
}

struct Keyed<K: std::hash::Hash + Eq + Clone> {
    limiter: DefaultKeyedRateLimiter<K>,
    taken: AtomicU32,
}

impl<K: std::hash::Hash + Eq + Clone> Keyed<K> {
    fn new(rate: Rate) -> Self {
        let burst = NonZeroU32::new(rate.burst).unwrap_or(NonZeroU32::MIN);
        let quota = Quota::with_period(rate.every.max(Duration::from_nanos(1))).expect("a period above zero").allow_burst(burst);
        Self { limiter: RateLimiter::keyed(quota), taken: AtomicU32::new(0) }
    }

    fn take(&self, key: &K) -> Result<(), Problem> {
        // Keys that have rested are forgotten now and then, so that the table stays as small as the recent traffic.
        if self.taken.fetch_add(1, Ordering::Relaxed) % 4096 == 4095 {
            self.limiter.retain_recent();
        }
        self.limiter.check_key(key).map_err(|not_until| Problem::rate_limited(not_until.wait_time_from(DefaultClock::default().now())))
    }
}
