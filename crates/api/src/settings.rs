//! What the operator chose, as the HTTP side needs it.

use std::net::IpAddr;
use std::time::Duration;

use crate::Limits;

#[derive(Debug, Clone)]
pub struct ApiSettings {
    pub limits: Limits,
    /// Proxies whose `X-Forwarded-For` is believed; nobody else's is.
    pub trusted_proxies: Vec<Network>,
    /// The browser origin of an interface that is served elsewhere (`FRONTEND_URL`).
    pub frontend_origin: Option<String>,
    /// The largest request body in bytes.
    pub body_limit: usize,
    /// After that long an unanswered request is given up.
    pub timeout: Duration,
    /// `/metrics` answers everybody, not only this machine.
    pub public_metrics: bool,
}

impl Default for ApiSettings {
    fn default() -> Self {
        Self {
            limits: Limits::default(),
            trusted_proxies: Vec::new(),
            frontend_origin: None,
            body_limit: 1024 * 1024,
            timeout: Duration::from_secs(60),
            public_metrics: false,
        }
    }
}

/// An address or a network in CIDR form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    bits: u8,
}

impl Network {
    #[must_use]
    pub fn contains(&self, other: IpAddr) -> bool {
        match (self.address, other.to_canonical()) {
            (IpAddr::V4(net), IpAddr::V4(ip)) => same_start(u128::from(net.to_bits()) << 96, u128::from(ip.to_bits()) << 96, self.bits),
            (IpAddr::V6(net), IpAddr::V6(ip)) => same_start(net.to_bits(), ip.to_bits(), self.bits),
            _ => false,
        }
    }
}

fn same_start(a: u128, b: u128, bits: u8) -> bool {
    bits == 0 || (a ^ b) >> (128 - u32::from(bits)) == 0
}

impl std::str::FromStr for Network {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (address, bits) = text.split_once('/').map_or((text, None), |(address, bits)| (address, Some(bits)));
        let address: IpAddr = address.trim().parse().map_err(|_| format!("`{text}` is not an address or network"))?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Ok(most), |bits| bits.trim().parse()).map_err(|_| format!("`{text}` is not a network"))?;
        if bits > most { Err(format!("`{text}` is not a network")) } else { Ok(Self { address, bits }) }
    }
}

#[cfg(test)]
mod tests {
    use super::Network;

    #[test]
    fn networks() {
        for (net, ip, expected) in [
            ("10.0.0.0/8", "10.20.30.40", true),
            ("10.0.0.0/8", "11.0.0.1", false),
            ("127.0.0.1", "127.0.0.1", true),
            ("127.0.0.1", "::ffff:127.0.0.1", true),
            ("0.0.0.0/0", "8.8.8.8", true),
            ("fd00::/8", "fd12::1", true),
            ("fd00::/8", "10.0.0.1", false),
        ] {
            assert_eq!(net.parse::<Network>().expect("a network").contains(ip.parse().expect("an address")), expected, "{net} {ip}");
        }
        assert!("10.0.0.0/33".parse::<Network>().is_err());
    }
}
