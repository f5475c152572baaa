//! The SMTP conversation, as a machine that is fed lines and says replies.

/// What follows from a line.
#[derive(Debug, PartialEq, Eq)]
pub enum Step {
    Say(String),
    /// A complete message: reply after storing it.
    Take(Envelope),
    Leave(String),
    /// A line of a message's text; nothing is said.
    Quiet,
}

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Envelope {
    pub from: String,
    pub to: Vec<String>,
    pub data: Vec<u8>,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum State {
    #[default]
    Command,
    Data,
    /// Too much data: read to its end and refused.
    Overflow,
    /// So many more lines belong to a sign-in.
    SignIn(u8),
}

const DATA_LIMIT: usize = 25 * 1024 * 1024;
const RECIPIENTS_LIMIT: usize = 100;
const GREETING: &str = "250-sandbox\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-AUTH PLAIN LOGIN\r\n250 SIZE 26214400";

#[derive(Debug, Default)]
pub struct Session {
    state: State,
    from: Option<String>,
    to: Vec<String>,
    data: Vec<u8>,
}

impl Session {
    /// `line` comes without its line end.
    pub fn feed(&mut self, line: &[u8]) -> Step {
        match self.state {
            State::Command => self.command(&String::from_utf8_lossy(line)),
            State::Data | State::Overflow => self.text(line),
            State::SignIn(left) => {
                self.state = if left > 1 { State::SignIn(left - 1) } else { State::Command };
                if left > 1 { say("334 UGFzc3dvcmQ6") } else { say("235 2.7.0 accepted") }
            }
        }
    }

    fn command(&mut self, line: &str) -> Step {
        let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
        match verb.to_ascii_uppercase().as_str() {
            "EHLO" => say(GREETING),
            "HELO" => say("250 sandbox"),
            "AUTH" => self.sign_in(rest),
            "MAIL" => match address(rest, "FROM:") {
                Some(from) => {
                    self.forget();
                    self.from = Some(from);
                    say("250 2.1.0 ok")
                }
                None => say("501 5.5.4 MAIL FROM:<address>"),
            },
            "RCPT" => self.recipient(rest),
            "DATA" if self.to.is_empty() => say("503 5.5.1 need RCPT first"),
            "DATA" => {
                self.state = State::Data;
                say("354 end with a line of one dot")
            }
            "RSET" => {
                self.forget();
                say("250 2.0.0 ok")
            }
            "NOOP" => say("250 2.0.0 ok"),
            "VRFY" => say("252 2.5.2 send and see"),
            "QUIT" => Step::Leave("221 2.0.0 bye".to_owned()),
            _ => say("502 5.5.2 unknown command"),
        }
    }

    fn sign_in(&mut self, rest: &str) -> Step {
        let mut words = rest.split_whitespace();
        let method = words.next().unwrap_or("").to_ascii_uppercase();
        let has_answer = words.next().is_some();
        let left = match (method.as_str(), has_answer) {
            ("PLAIN", true) => 0,
            ("PLAIN", false) | ("LOGIN", true) => 1,
            ("LOGIN", false) => 2,
            _ => return say("504 5.5.4 PLAIN or LOGIN"),
        };
        match left {
            0 => say("235 2.7.0 accepted"),
            _ => {
                self.state = State::SignIn(left);
                say(if left == 2 { "334 VXNlcm5hbWU6" } else { "334 " })
            }
        }
    }

    fn recipient(&mut self, rest: &str) -> Step {
        if self.from.is_none() {
            return say("503 5.5.1 need MAIL first");
        }
        if self.to.len() == RECIPIENTS_LIMIT {
            return say("452 4.5.3 too many recipients");
        }
        match address(rest, "TO:").filter(|to| !to.is_empty()) {
            Some(to) => {
                self.to.push(to);
                say("250 2.1.5 ok")
            }
            None => say("501 5.5.4 RCPT TO:<address>"),
        }
    }

    fn text(&mut self, line: &[u8]) -> Step {
        if line == b"." {
            let overflow = self.state == State::Overflow;
            let envelope =
                Envelope { from: self.from.take().unwrap_or_default(), to: std::mem::take(&mut self.to), data: std::mem::take(&mut self.data) };
            self.state = State::Command;
            return if overflow { say("552 5.3.4 too big") } else { Step::Take(envelope) };
        }
        let line = if line.starts_with(b".") { &line[1..] } else { line };
        if self.data.len() + line.len() > DATA_LIMIT {
            self.state = State::Overflow;
            self.data = Vec::new();
        }
        if self.state == State::Data {
            self.data.extend_from_slice(line);
            self.data.extend_from_slice(b"\r\n");
        }
        Step::Quiet
    }

    fn forget(&mut self) {
        *self = Self::default();
    }
}

fn say(text: &str) -> Step {
    Step::Say(text.to_owned())
}

/// The address of `FROM:<a@b> PARAMETERS`; empty for `<>`.
fn address(rest: &str, keyword: &str) -> Option<String> {
    let head = rest.get(..keyword.len())?;
    if !head.eq_ignore_ascii_case(keyword) {
        return None;
    }
    let (address, _) = rest[keyword.len()..].trim_start().strip_prefix('<')?.split_once('>')?;
    Some(address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(step: Step) -> String {
        match step {
            Step::Say(text) | Step::Leave(text) => text[..3].to_owned(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn a_message_is_taken_with_its_dots_unstuffed() {
        let mut session = Session::default();
        let lines = ["EHLO me", "MAIL FROM:<a@example.test> BODY=8BITMIME", "rcpt to:<b@example.test>", "DATA"];
        let said: Vec<String> = lines.iter().map(|line| code(session.feed(line.as_bytes()))).collect();
        assert_eq!(said, ["250", "250", "250", "354"]);
        assert_eq!(session.feed("..точка".as_bytes()), Step::Quiet);
        let Step::Take(envelope) = session.feed(b".") else { panic!("not taken") };
        assert_eq!(envelope.to, ["b@example.test"]);
        assert_eq!(envelope.data, ".точка\r\n".as_bytes());
        assert_eq!(code(session.feed(b"QUIT")), "221");
    }

    #[test]
    fn commands_out_of_order_are_refused() {
        let mut session = Session::default();
        assert_eq!(code(session.feed(b"DATA")), "503");
        assert_eq!(code(session.feed(b"RCPT TO:<b@example.test>")), "503");
        assert_eq!(code(session.feed(b"MAIL b@example.test")), "501");
        assert_eq!(code(session.feed(b"BREW")), "502");
    }

    #[test]
    fn any_sign_in_is_accepted() {
        let mut session = Session::default();
        assert_eq!(code(session.feed(b"AUTH PLAIN AGEAYg==")), "235");
        assert_eq!(code(session.feed(b"AUTH LOGIN")), "334");
        assert_eq!(code(session.feed(b"YQ==")), "334");
        assert_eq!(code(session.feed(b"Yg==")), "235");
        assert_eq!(code(session.feed(b"NOOP")), "250");
    }
}
