//! Through the operator's SMTP server.

use std::time::Duration;

use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use queue::Outcome;
use secrecy::ExposeSecret;

use super::{Message, texts};
use crate::{Mail, MailSecurity};

/// # Errors
/// Retry when the server is away or busy; give up when it will never take this mail.
pub async fn send(settings: &Mail, message: &Message) -> Result<(), Outcome> {
    let written = texts::write(&message.text, message.locale);
    let from: Mailbox = settings.from.parse().map_err(|_| Outcome::give_up("the sender's address in the settings cannot be read"))?;
    let to: Mailbox = message.to.parse().map_err(|_| Outcome::give_up("the address cannot be read"))?;
    let mail = lettre::Message::builder().from(from).to(to).subject(&written.subject);
    let mail = mail.multipart(MultiPart::alternative_plain_html(written.plain(), written.html())).map_err(Outcome::give_up)?;
    match transport(settings).map_err(Outcome::give_up)?.send(mail).await {
        Ok(_) => Ok(()),
        Err(error) if error.is_permanent() => Err(Outcome::give_up(error)),
        Err(error) => Err(Outcome::retry(error)),
    }
}

fn transport(settings: &Mail) -> Result<AsyncSmtpTransport<Tokio1Executor>, lettre::transport::smtp::Error> {
    let tls = match settings.security {
        MailSecurity::None => Tls::None,
        MailSecurity::StartTls => Tls::Required(TlsParameters::new(settings.host.clone())?),
        MailSecurity::Tls => Tls::Wrapper(TlsParameters::new(settings.host.clone())?),
    };
    let transport =
        AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&settings.host).port(settings.port).tls(tls).timeout(Some(Duration::from_secs(30)));
    Ok(match (&settings.user, &settings.password) {
        (Some(user), Some(password)) => transport.credentials(Credentials::new(user.clone(), password.expose_secret().to_owned())),
        _ => transport,
    }
    .build())
}
