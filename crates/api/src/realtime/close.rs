//! Why a connection ends.

use axum::extract::ws::CloseFrame;

/// The code of the close frame and the word that stands in it. From 4000 on codes are ours; `docs/realtime.md` says what a client does about each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Close {
    /// The process stops: come back at once, another one answers.
    GoingAway,
    TooBig,
    InvalidToken,
    AuthTimeout,
    SlowReader,
    TooManyConnections,
    SessionRevoked,
    TokenExpired,
    /// Nothing was heard for a minute.
    Silent,
    RateLimited,
    /// The database did not answer: come back a little later.
    Unavailable,
    /// The client closed or vanished: there is nobody to tell.
    Gone,
}

impl Close {
    pub fn code(self) -> u16 {
        match self {
            Self::GoingAway => 1001,
            Self::TooBig => 1009,
            Self::Unavailable => 1013,
            Self::InvalidToken => 4001,
            Self::AuthTimeout => 4002,
            Self::SlowReader => 4008,
            Self::TooManyConnections => 4009,
            Self::SessionRevoked => 4010,
            Self::TokenExpired => 4011,
            Self::Silent => 4012,
            Self::RateLimited => 4029,
            Self::Gone => 1006,
        }
    }

    pub fn reason(self) -> &'static str {
        match self {
            Self::GoingAway => "going_away",
            Self::TooBig => "bad_message",
            Self::Unavailable => "unavailable",
            Self::InvalidToken => "invalid_token",
            Self::AuthTimeout => "auth_timeout",
            Self::SlowReader => "slow_reader",
            Self::TooManyConnections => "too_many_connections",
            Self::SessionRevoked => "session_revoked",
            Self::TokenExpired => "token_expired",
            Self::Silent => "silent",
            Self::RateLimited => "rate_limited",
            Self::Gone => "gone",
        }
    }

    pub fn frame(self) -> CloseFrame {
        CloseFrame { code: self.code(), reason: self.reason().into() }
    }
}

#[cfg(test)]
mod tests {
    use super::Close;

    #[test]
    fn every_code_is_documented() {
        let guide = include_str!("../../../../docs/realtime.md");
        let all = [
            Close::GoingAway,
            Close::TooBig,
            Close::Unavailable,
            Close::InvalidToken,
            Close::AuthTimeout,
            Close::SlowReader,
            Close::TooManyConnections,
            Close::SessionRevoked,
            Close::TokenExpired,
            Close::Silent,
            Close::RateLimited,
        ];
        for why in all {
            assert!(guide.contains(&why.code().to_string()), "{why:?}");
            assert!(why.code() < 4000 || guide.contains(why.reason()), "{why:?}");
        }
    }
}
