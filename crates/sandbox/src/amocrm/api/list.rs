//! Pages: which part of a list, and the links to the others.

use serde_json::{Value, json};

use crate::amocrm::context::{Call, Reply};
use crate::amocrm::problem::Problem;

pub struct Page {
    number: usize,
    limit: usize,
}

impl Page {
    pub fn of(call: &Call<'_>) -> Result<Self, Problem> {
        let settings = call.settings;
        let wrong = || Problem::bad("Request validation failed");
        let read = |name: &str, usual: usize| call.text(name).map_or(Ok(usual), |text| text.parse::<usize>().map_err(|_| wrong()));
        let number = read("page", 1)?.max(1);
        let limit = read("limit", settings.default_page_size)?;
        if limit == 0 {
            return Err(wrong());
        }
        if limit > settings.max_page_size && settings.over_limit_refused {
            return Err(Problem::unprocessable(format!("Limit {} per page", settings.max_page_size)));
        }
        Ok(Self { number, limit: limit.min(settings.max_page_size) })
    }

    /// The page's part of what there is, and whether more comes after it.
    pub fn cut<T: Copy>(&self, all: &[T]) -> (Vec<T>, bool) {
        let start = (self.number - 1).saturating_mul(self.limit).min(all.len());
        let end = start.saturating_add(self.limit).min(all.len());
        (all[start..end].to_vec(), end < all.len())
    }

    /// Nothing at all is 204.
    pub fn reply(&self, call: &Call<'_>, name: &str, items: Vec<Value>, more: bool) -> Reply {
        if items.is_empty() {
            return Reply::nothing();
        }
        let mut links = json!({ "self": self.link(call, self.number) });
        if more {
            links["next"] = self.link(call, self.number + 1);
        }
        let count = items.len();
        let body = json!({ "_page": self.number, "_links": links, "_embedded": { name: items } });
        Reply { count: Some(count), ..Reply::ok(body) }
    }

    /// Of the resources that tell how many there are.
    pub fn reply_counted(&self, call: &Call<'_>, name: &str, items: Vec<Value>, total: usize) -> Reply {
        let pages = total.div_ceil(self.limit);
        let mut reply = self.reply(call, name, items, self.number < pages);
        if let Some(body) = &mut reply.body {
            body["_total_items"] = json!(total);
            body["_page_count"] = json!(pages);
            body["_links"]["first"] = self.link(call, 1);
            body["_links"]["last"] = self.link(call, pages);
            if self.number > 1 {
                body["_links"]["prev"] = self.link(call, self.number - 1);
            }
        }
        reply
    }

    fn link(&self, call: &Call<'_>, number: usize) -> Value {
        let mut query = call.query.clone();
        query.insert("page".to_owned(), json!(number));
        query.insert("limit".to_owned(), json!(self.limit));
        json!({ "href": format!("{}{}?{}", call.base, call.path, crate::php::encode(&query)) })
    }
}

/// A whole list that is not paged.
pub fn whole(call: &Call<'_>, name: &str, items: Vec<Value>) -> Reply {
    let count = items.len();
    let body = json!({
        "_total_items": count, "_links": { "self": { "href": format!("{}{}", call.base, call.path) } }, "_embedded": { name: items },
    });
    Reply { count: Some(count), ..Reply::ok(body) }
}
