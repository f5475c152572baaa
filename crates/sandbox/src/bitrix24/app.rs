//! What an application may ask about itself and the portal.

use serde_json::{Value, json};

use super::call::Call;
use super::envelope::{Failure, Reply};
use super::methods;
use super::values;

pub fn info(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let result = json!({
        "ID": 5, "CODE": call.settings.client_id, "VERSION": 1, "STATUS": "L", "INSTALLED": true, "PAYMENT_EXPIRED": "N", "DAYS": null,
        "LANGUAGE_ID": "ru", "LICENSE": "ru_pro", "LICENSE_PREVIOUS": "", "LICENSE_TYPE": "pro", "LICENSE_FAMILY": "pro",
    });
    Ok(result.into())
}

pub fn scope(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let full = call.param("full").is_some_and(values::truthy);
    let scopes: Vec<String> = if full { methods::SCOPES.iter().map(|scope| (*scope).to_owned()).collect() } else { call.caller.scopes.clone() };
    Ok(json!(scopes).into())
}

/// `methods`: names of all that may be called.
pub fn methods(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let full = call.param("full").is_some_and(values::truthy);
    let scope = call.text("scope").map(str::to_owned);
    let names = methods::ALL.iter().filter(|method| match &scope {
        Some(scope) => method.scopes.contains(&scope.as_str()),
        None => full || method.granted(&call.caller.scopes),
    });
    let names: Vec<Value> = names.map(|method| json!(method.name)).collect();
    Ok(Value::Array(names).into())
}

pub fn method_get(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let name = call.text("name").unwrap_or_default().to_lowercase();
    let method = methods::find(&name);
    Ok(json!({ "isExisting": method.is_some(), "isAvailable": method.is_some_and(|method| method.granted(&call.caller.scopes)) }).into())
}

pub fn feature_get(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let code = call.text("code").ok_or_else(|| Failure::missing("CODE"))?;
    let value = match code {
        "rest_offline_extended" => call.settings.offline_extended,
        "rest_auth_connector" => true,
        _ => false,
    };
    Ok(json!({ "value": if value { "Y" } else { "N" } }).into())
}

pub fn server_time(call: &mut Call<'_>) -> Result<Reply, Failure> {
    Ok(json!(values::time(call.now, call.settings.offset())).into())
}

/// 1 is the mode with leads, 2 the one without.
pub fn crm_mode(call: &mut Call<'_>) -> Result<Reply, Failure> {
    Ok(json!(if call.settings.leads { 1 } else { 2 }).into())
}

/// `crm.currency.list`
pub fn currencies(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let at = values::time(call.now, call.settings.offset());
    let one = json!({
        "CURRENCY": "RUB", "AMOUNT_CNT": "1", "AMOUNT": "1.0000", "SORT": "100", "BASE": "Y", "FULL_NAME": "Российский рубль", "LID": "ru",
        "FORMAT_STRING": "# ₽", "DEC_POINT": ",", "THOUSANDS_SEP": " ", "DECIMALS": "2", "DATE_UPDATE": at,
    });
    Ok(Reply { result: json!([one]), total: Some(1), next: None })
}

/// `crm.enum.ownertype`
pub fn owner_types(_call: &mut Call<'_>) -> Result<Reply, Failure> {
    let types = [(1, "Лид", "LEAD", "L"), (2, "Сделка", "DEAL", "D"), (3, "Контакт", "CONTACT", "C"), (4, "Компания", "COMPANY", "CO")];
    let rows = types.map(|(id, name, code, short)| json!({"ID": id, "NAME": name, "SYMBOL_CODE": code, "SYMBOL_CODE_SHORT": short}));
    Ok(json!(rows).into())
}
