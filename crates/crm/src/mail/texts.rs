//! What the mails say.

use domain::locale::Locale;

use super::Text;

/// A mail's parts: a subject, paragraphs, and one link with what it does.
pub struct Written {
    pub subject: String,
    pub paragraphs: Vec<String>,
    pub action: &'static str,
    pub link: String,
    pub footer: &'static str,
}

pub fn write(text: &Text, locale: Locale) -> Written {
    match (text, locale) {
        (Text::Invitation { organisation, invited_by, link }, Locale::Ru) => Written {
            subject: format!("Приглашение в «{organisation}»"),
            paragraphs: vec![
                "Здравствуйте!".to_owned(),
                format!("{invited_by} приглашает вас работать вместе в «{organisation}» — в Звене, системе для школ и учебных центров."),
            ],
            action: "Принять приглашение",
            link: link.clone(),
            footer: "Ссылка действует семь дней. Если вы не ждали этого письма, просто удалите его.",
        },
        (Text::Invitation { organisation, invited_by, link }, Locale::En) => Written {
            subject: format!("Invitation to “{organisation}”"),
            paragraphs: vec![
                "Hello,".to_owned(),
                format!("{invited_by} invites you to work together in “{organisation}” on Zveno, the system for schools and learning centres."),
            ],
            action: "Accept the invitation",
            link: link.clone(),
            footer: "The link works for seven days. If you did not expect this mail, just delete it.",
        },
        (Text::PasswordReset { link }, Locale::Ru) => Written {
            subject: "Новый пароль в Звене".to_owned(),
            paragraphs: vec!["Здравствуйте!".to_owned(), "Кто-то — надеемся, вы — попросил задать новый пароль для входа в Звено.".to_owned()],
            action: "Задать новый пароль",
            link: link.clone(),
            footer: "Ссылка действует один час и только один раз. Если вы этого не просили, ничего не делайте: пароль останется прежним.",
        },
        (Text::PasswordReset { link }, Locale::En) => Written {
            subject: "Your new Zveno password".to_owned(),
            paragraphs: vec!["Hello,".to_owned(), "Somebody, hopefully you, asked to set a new password for Zveno.".to_owned()],
            action: "Set a new password",
            link: link.clone(),
            footer: "The link works for one hour and only once. If you did not ask for it, do nothing: your password stays as it is.",
        },
    }
}

impl Written {
    pub fn plain(&self) -> String {
        format!("{}\n\n{}:\n{}\n\n{}\n", self.paragraphs.join("\n\n"), self.action, self.link, self.footer)
    }

    pub fn html(&self) -> String {
        let paragraphs: String = self.paragraphs.iter().map(|text| format!("<p>{}</p>", escape(text))).collect();
        format!(
            "<!doctype html><html><body style=\"font:16px/1.5 sans-serif;color:#1c1b19;max-width:34em\">{paragraphs}\
             <p><a href=\"{link}\" style=\"display:inline-block;padding:10px 18px;background:#1c1b19;color:#fff;text-decoration:none;border-radius:8px\">{action}</a></p>\
             <p style=\"color:#6b6862;font-size:14px\">{footer}</p></body></html>",
            link = escape(&self.link),
            action = escape(self.action),
            footer = escape(self.footer),
        )
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_text_and_not_markup() {
        let text = Text::Invitation { organisation: "<b>&".to_owned(), invited_by: "\"A\"".to_owned(), link: "https://z.test/invite/x".to_owned() };
        let html = write(&text, Locale::En).html();
        assert!(html.contains("&lt;b&gt;&amp;") && !html.contains("<b>"), "{html}");
        assert!(write(&text, Locale::Ru).plain().contains("https://z.test/invite/x"));
    }
}
