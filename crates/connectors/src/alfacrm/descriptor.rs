use connector::{Descriptor, Field, Limits, UrlRule};

use super::streams;

/// Rows asked for per page. The vendor answers with fewer when it likes.
pub const PAGE_SIZE: u32 = 200;

/// AlfaCRM as data.
pub static DESCRIPTOR: Descriptor = Descriptor {
    vendor: "alfacrm",
    title: "AlfaCRM",
    fields: &[
        Field {
            name: "url",
            label: "alfacrm.url",
            pattern: r"^(https://)?[^/\s]+\.[^/\s]+(/.*)?$",
            example: "https://school.s20.online",
            secret: false,
        },
        Field { name: "email", label: "alfacrm.email", pattern: r"^[^@\s]+@[^@\s]+$", example: "admin@school.example", secret: false },
        Field { name: "apiKey", label: "alfacrm.api_key", pattern: r"^\S{8,}$", example: "0a1b2c3d-…", secret: true },
    ],
    url: UrlRule { example: "https://school.s20.online", known_suffixes: &[".s20.online", ".alfacrm.pro"], name_suffix: None },
    streams: &streams::DESCRIPTORS,
    limits: Limits { concurrency: 1, requests_per_second: None, page_size: PAGE_SIZE },
};
