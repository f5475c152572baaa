//! A mail server that keeps what it is given.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// One mail as it came over the wire, soft line breaks of quoted-printable undone.
#[derive(Debug, Clone)]
pub struct Mail {
    pub to: String,
    pub text: String,
}

impl Mail {
    /// The last part of the first link that goes on with `path`.
    ///
    /// # Panics
    /// When there is none.
    #[must_use]
    pub fn token_after(&self, path: &str) -> String {
        let (_, rest) = self.text.split_once(path).unwrap_or_else(|| panic!("no link to {path} in {}", self.text));
        rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect()
    }
}

/// Listens on a port of this machine while the test lasts.
#[derive(Clone)]
pub struct Mailbox {
    pub address: SocketAddr,
    mails: Arc<Mutex<Vec<Mail>>>,
}

impl Mailbox {
    /// # Panics
    /// When no port is free.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let mailbox = Self { address: listener.local_addr().expect("an address"), mails: Arc::default() };
        let mails = mailbox.mails.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let mails = mails.clone();
                tokio::spawn(async move { talk(stream, &mails).await });
            }
        });
        mailbox
    }

    #[must_use]
    pub fn mails(&self) -> Vec<Mail> {
        self.mails.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The newest mail to that address.
    ///
    /// # Panics
    /// When there is none.
    #[must_use]
    pub fn last_to(&self, address: &str) -> Mail {
        self.mails().into_iter().rev().find(|mail| mail.to == address).unwrap_or_else(|| panic!("no mail to {address}"))
    }
}

/// As much of RFC 5321 as a client needs to leave its mail here.
async fn talk(stream: TcpStream, mails: &Mutex<Vec<Mail>>) -> std::io::Result<()> {
    let (reader, mut writer) = stream.into_split();
    let mut lines = BufReader::new(reader).lines();
    let mut to = String::new();
    writer.write_all(b"220 test\r\n").await?;
    while let Some(line) = lines.next_line().await? {
        let answer = match line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase().as_str() {
            "RCPT" => {
                to = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                "250 ok\r\n"
            }
            "DATA" => {
                writer.write_all(b"354 go on\r\n").await?;
                let mut text = String::new();
                while let Some(line) = lines.next_line().await?.filter(|line| line != ".") {
                    text.push_str(&line);
                    text.push('\n');
                }
                let mail = Mail { to: to.clone(), text: text.replace("=\n", "").replace("=3D", "=") };
                mails.lock().unwrap_or_else(PoisonError::into_inner).push(mail);
                "250 ok\r\n"
            }
            "QUIT" => {
                writer.write_all(b"221 bye\r\n").await?;
                return Ok(());
            }
            _ => "250 ok\r\n",
        };
        writer.write_all(answer.as_bytes()).await?;
    }
    Ok(())
}
