//! People, pipelines, reasons and own fields of the account: matched with what is here, made where nothing matches.

use std::collections::{BTreeMap, BTreeSet};

use connector::account::Lane;
use connector::crm::{Directory, OwnField, RemoteStage, StageKind as RemoteKind};
use crm::sales::custom_fields::{Change as FieldChange, New as NewField};
use crm::sales::pipelines::New as NewPipeline;
use crm::sales::stages::Change as StageChange;
use crm::{Actor, Caller};
use domain::custom_field::RecordKind;
use domain::deal::StageKind;
use domain::id::UserId;
use domain::locale::Locale;
use domain::permissions::Role;
use domain::sync::{Direction, Kind};
use serde_json::json;
use store::TenantTx;
use store::members;
use store::sales::{custom_fields, loss_reasons, pipelines, stages};
use store::sync::fields::{self, Field};
use store::sync::pairs::{self, Pair};
use store::sync::{connections, hints};
use uuid::Uuid;

use super::RoundError;
use super::forms::{FOREIGN, field_type, form, own_form};
use super::mapping::{LOSS_REASONS, Mapping, PEOPLE, PIPELINES, STAGES};
use super::work::Worker;

impl Worker {
    /// Reads the directory and brings ours in line with it.
    pub(super) async fn read_directory(&mut self) -> Result<(), RoundError> {
        self.forget_sessions();
        let session = self.session(Lane::Incremental);
        if self.connection.directory_at.is_none() {
            self.is_for("initial");
            self.check_account(&*session).await?;
        }
        let directory = session.directory().await?;
        self.pair_people(&directory).await?;
        self.pair_pipelines(&directory).await?;
        self.pair_reasons(&directory).await?;
        self.learn_fields(&directory).await?;
        let now = self.engine.ctx.clock.now();
        let mut tx = self.begin().await?;
        connections::set_directory_read(&mut tx, self.connection.id, now).await?;
        self.connection.directory_at = Some(now);
        self.mapping = Mapping::load(&mut tx, &self.connection, self.connector.descriptor()).await?;
        tx.commit().await?;
        self.forget_sessions();
        Ok(())
    }

    async fn check_account(&mut self, session: &dyn connector::crm::CrmSession) -> Result<(), RoundError> {
        let account = session.check().await?;
        self.connection.account = crate::connection::account_value(&account);
        let mut tx = self.begin().await?;
        connections::set_account(&mut tx, self.connection.id, &self.connection.base_url, &self.connection.account).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Whoever connected the account answers for what it makes here.
    fn caller(&self) -> Caller {
        Caller {
            org: self.org,
            actor: Actor::User { id: UserId(self.connection.created_by), session: None },
            role: Role::Owner,
            scopes: None,
            locale: Locale::default(),
            request_id: format!("connection {}", self.connection.id),
            address: None,
        }
    }

    async fn known(&self, kind: &str) -> Result<BTreeMap<String, Uuid>, RoundError> {
        let mut tx = self.engine.ctx.db.begin(self.tenant()).await?;
        let known = pairs::all(&mut tx, self.connection.id, kind).await?;
        tx.rollback().await?;
        Ok(known.into_iter().collect())
    }

    async fn pair(&self, kind: &str, twins: Vec<(String, Uuid)>) -> Result<(), RoundError> {
        if twins.is_empty() {
            return Ok(());
        }
        let mut tx = self.begin().await?;
        let pairs: Vec<Pair> = twins
            .into_iter()
            .map(|(remote_id, local_id)| Pair { remote_id, local_id, base: json!({}), state: "linked".to_owned(), remote_changed_at: None })
            .collect();
        pairs::put(&mut tx, self.connection.id, kind, &pairs, self.engine.ctx.clock.now()).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn pair_people(&self, directory: &Directory) -> Result<(), RoundError> {
        let known = self.known(PEOPLE).await?;
        let mut tx = self.engine.ctx.db.begin(self.tenant()).await?;
        let members = members::list(&mut tx).await?;
        tx.rollback().await?;
        let mut taken: BTreeSet<Uuid> = known.values().copied().collect();
        let mut twins = Vec::new();
        for person in directory.people.iter().filter(|person| !known.contains_key(&person.id)) {
            let Some(email) = person.email.as_deref().and_then(domain::contact_points::normal_email) else { continue };
            let member = members.iter().find(|member| member.email.eq_ignore_ascii_case(&email) && !taken.contains(&member.id));
            if let Some(member) = member {
                taken.insert(member.id);
                twins.push((person.id.clone(), member.id));
            }
        }
        self.pair(PEOPLE, twins).await
    }

    async fn pair_pipelines(&self, directory: &Directory) -> Result<(), RoundError> {
        let mut known = self.known(PIPELINES).await?;
        let mut known_stages = self.known(STAGES).await?;
        let mut tx = self.engine.ctx.db.begin(self.tenant()).await?;
        let is_untouched = stages::totals(&mut tx).await?.iter().all(|total| total.deals == 0);
        tx.rollback().await?;
        for remote in &directory.pipelines {
            let mut tx = self.engine.ctx.db.begin(self.tenant()).await?;
            let here = pipelines::list(&mut tx).await?;
            let standing = stages::list(&mut tx, None).await?;
            tx.rollback().await?;
            let name = line(&remote.name, 200, &remote.id);
            let known_id = known.get(&remote.id).copied().filter(|id| here.iter().any(|pipeline| pipeline.id == *id));
            let same_name = here.iter().find(|pipeline| same_word(&pipeline.name, &name) && !known.values().any(|taken| *taken == pipeline.id));
            let id = match known_id.or_else(|| same_name.map(|pipeline| pipeline.id)) {
                Some(id) => id,
                None => {
                    let new = NewPipeline {
                        name,
                        // Where nobody has begun to work yet, new deals go where the vendor has them go: in a pipeline without a twin they would stay alone.
                        is_default: remote.is_main && is_untouched,
                        stages: remote.stages.iter().enumerate().map(|(at, stage)| change_of(stage, at)).collect(),
                        ..NewPipeline::default()
                    };
                    let made = match crm::sales::pipelines::create(&self.engine.ctx, &self.caller(), &new).await {
                        Ok(made) => made,
                        // No room for another: its deals stay there.
                        Err(crm::Error::Invalid(_)) => continue,
                        Err(error) => return Err(error.into()),
                    };
                    let twins: Vec<(String, Uuid)> =
                        remote.stages.iter().zip(&made.columns).map(|(stage, column)| (stage.key.clone(), column.stage.id)).collect();
                    self.pair(STAGES, twins.clone()).await?;
                    known_stages.extend(twins);
                    made.pipeline.id
                }
            };
            if known.insert(remote.id.clone(), id) != Some(id) {
                self.pair(PIPELINES, vec![(remote.id.clone(), id)]).await?;
            }
            let mut taken: BTreeSet<Uuid> = known_stages.values().copied().collect();
            let standing: Vec<&stages::Stage> = standing.iter().filter(|stage| stage.pipeline_id == id).collect();
            for stage in &remote.stages {
                let is_known = known_stages.get(&stage.key).is_some_and(|twin| standing.is_empty() || standing.iter().any(|here| here.id == *twin));
                if is_known {
                    continue;
                }
                let kind = kind_of(stage.kind);
                let free = |here: &&&stages::Stage| !taken.contains(&here.id) && here.kind == kind.as_str();
                // Of the ends there is usually one each: that is the one, whatever it is called.
                let twin =
                    standing.iter().filter(free).find(|here| same_word(&here.name, &stage.name) || kind != StageKind::Open).map(|here| here.id);
                let twin = match twin {
                    Some(twin) => twin,
                    None => {
                        let change = StageChange { position: None, ..change_of(stage, 0) };
                        match crm::sales::stages::create(&self.engine.ctx, &self.caller(), Some(id), &change).await {
                            Ok(made) => made.id,
                            Err(crm::Error::Invalid(_)) => continue,
                            Err(error) => return Err(error.into()),
                        }
                    }
                };
                taken.insert(twin);
                known_stages.insert(stage.key.clone(), twin);
                self.pair(STAGES, vec![(stage.key.clone(), twin)]).await?;
            }
            if is_untouched {
                // Stages a new organisation is given are a suggestion. Beside the vendor's own they would be places whose deals never get there.
                for spare in standing.iter().filter(|stage| stage.kind == StageKind::Open.as_str() && !taken.contains(&stage.id)) {
                    match crm::sales::stages::delete(&self.engine.ctx, &self.caller(), spare.id, None, None).await {
                        Ok(()) | Err(crm::Error::Holds { .. } | crm::Error::Invalid(_) | crm::Error::NotFound | crm::Error::Conflict { .. }) => {}
                        Err(error) => return Err(error.into()),
                    }
                }
            }
        }
        Ok(())
    }

    async fn pair_reasons(&self, directory: &Directory) -> Result<(), RoundError> {
        let known = self.known(LOSS_REASONS).await?;
        for (remote, name) in directory.loss_reasons.iter().filter(|(remote, _)| !known.contains_key(remote)) {
            let mut tx = self.engine.ctx.db.begin(self.tenant()).await?;
            let here = loss_reasons::list(&mut tx).await?;
            tx.rollback().await?;
            let name = line(name, 200, remote);
            let twin = match here.iter().find(|reason| same_word(&reason.name, &name)) {
                Some(reason) => reason.id,
                None => match crm::sales::loss_reasons::create(&self.engine.ctx, &self.caller(), &name).await {
                    Ok(made) => made.id,
                    Err(crm::Error::Invalid(_)) => continue,
                    Err(error) => return Err(error.into()),
                },
            };
            self.pair(LOSS_REASONS, vec![(remote.clone(), twin)]).await?;
        }
        Ok(())
    }

    async fn learn_fields(&self, directory: &Directory) -> Result<(), RoundError> {
        let mut learnt = Vec::new();
        for kind in self.connector.descriptor().kinds {
            for (at, field) in kind.fields.iter().enumerate() {
                learnt.push(Field {
                    kind: kind.kind.as_str().to_owned(),
                    remote: field.remote.to_owned(),
                    title: field.local.to_owned(),
                    value_kind: form(field.kind).to_owned(),
                    local: Some(field.local.to_owned()),
                    direction: field.direction.as_str().to_owned(),
                    strategy: None,
                    transform: "none".to_owned(),
                    is_own: false,
                    is_writable: field.direction.goes_out(),
                    position: i32::try_from(at).unwrap_or(i32::MAX),
                });
            }
        }
        let mut tx = self.engine.ctx.db.begin(self.tenant()).await?;
        let known = fields::list(&mut tx, self.connection.id).await?;
        let mut here = custom_fields::list(&mut tx, None).await?;
        tx.rollback().await?;
        let is_known = |kind: &str, remote: &str| known.iter().any(|field| field.kind == kind && field.remote == remote);
        // Fields that the account got, or that this version of Zveno learnt to keep in step.
        let mut news: BTreeSet<String> =
            learnt.iter().filter(|field| !is_known(&field.kind, &field.remote)).map(|field: &Field| field.kind.clone()).collect();
        for (at, own) in directory.own_fields.iter().enumerate() {
            let before = known.iter().find(|field| field.kind == own.kind.as_str() && field.remote == own.remote);
            let (Some(record_kind), Some(value_kind)) = (record_kind(own.kind), own_form(own.value)) else {
                learnt.push(foreign(own, at));
                continue;
            };
            let local = match before.and_then(|field| field.local.clone()) {
                Some(local) => {
                    self.renew_options(own, record_kind, &local, &mut here).await?;
                    Some(local)
                }
                None if before.is_none() => self.place_for(own, record_kind, &known, &mut here).await?,
                // A person took its place away.
                None => None,
            };
            if before.is_none() {
                news.insert(own.kind.as_str().to_owned());
            }
            learnt.push(Field {
                kind: own.kind.as_str().to_owned(),
                remote: own.remote.clone(),
                title: line(&own.title, 200, &own.remote),
                value_kind: value_kind.to_owned(),
                local,
                direction: if own.is_writable { Direction::Both } else { Direction::In }.as_str().to_owned(),
                strategy: None,
                transform: "none".to_owned(),
                is_own: true,
                is_writable: own.is_writable,
                position: i32::try_from(1000 + at).unwrap_or(i32::MAX),
            });
        }
        // With the fields themselves: a worker killed in between would take them for known and never read their values.
        let mut tx = self.begin().await?;
        for field in &learnt {
            fields::learn(&mut tx, self.connection.id, field).await?;
        }
        if !known.is_empty() {
            self.read_again(&mut tx, &news).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Records read before their field had a place are read once more.
    async fn read_again(&self, tx: &mut TenantTx, kinds: &BTreeSet<String>) -> Result<(), RoundError> {
        for mut stream in store::sync::streams::list(tx, self.connection.id).await? {
            if kinds.contains(stream.stream.as_str()) && stream.phase == "following" {
                // From the beginning: a pass that is half done would leave out what it has passed.
                (stream.since, stream.cursor, stream.pass_started_at) = (None, None, None);
                store::sync::streams::put(tx, self.connection.id, &stream).await?;
            }
        }
        Ok(())
    }

    /// The own field here that has the same name and form, or a new one; `None` when there is no more room.
    async fn place_for(
        &self,
        own: &OwnField,
        record_kind: RecordKind,
        known: &[Field],
        here: &mut Vec<custom_fields::CustomField>,
    ) -> Result<Option<String>, RoundError> {
        let Some(kind) = field_type(own.value) else { return Ok(None) };
        let is_taken =
            |key: &str| known.iter().any(|field| field.kind == own.kind.as_str() && field.local.as_deref() == Some(&format!("custom.{key}")));
        let twin = here.iter().find(|field| {
            field.record_kind == record_kind.as_str() && field.kind == kind.as_str() && same_word(&field.name, &own.title) && !is_taken(&field.key)
        });
        if let Some(twin) = twin {
            let local = format!("custom.{}", twin.key);
            self.renew_options(own, record_kind, &local, here).await?;
            return Ok(Some(local));
        }
        let change = FieldChange { name: Some(line(&own.title, 100, &own.remote)), options: Some(options(&own.options)), ..FieldChange::default() };
        let new = NewField { record_kind, kind, key: None, change };
        match crm::sales::custom_fields::create(&self.engine.ctx, &self.caller(), &new).await {
            Ok(made) => {
                let local = format!("custom.{}", made.key);
                here.push(made);
                Ok(Some(local))
            }
            Err(crm::Error::Invalid(_)) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Options that are new there are added here; what is gone there stays for the records that have it.
    async fn renew_options(
        &self,
        own: &OwnField,
        record_kind: RecordKind,
        local: &str,
        here: &mut [custom_fields::CustomField],
    ) -> Result<(), RoundError> {
        let Some(key) = local.strip_prefix("custom.") else { return Ok(()) };
        let Some(field) = here.iter_mut().find(|field| field.record_kind == record_kind.as_str() && field.key == key) else { return Ok(()) };
        let mut all = field.options.clone();
        all.extend(options(&own.options).into_iter().filter(|option| !field.options.contains(option)));
        if all.len() == field.options.len() || !matches!(field.kind.as_str(), "select" | "multiselect") {
            return Ok(());
        }
        let change = FieldChange { options: Some(all), ..FieldChange::default() };
        match crm::sales::custom_fields::update(&self.engine.ctx, &self.caller(), field.id, None, &change).await {
            Ok(changed) => *field = changed,
            Err(crm::Error::Invalid(_)) => {}
            Err(error) => return Err(error.into()),
        }
        Ok(())
    }

    /// Makes sure that the vendor calls us, where it can.
    pub(super) async fn keep_webhook(&mut self) -> Result<(), RoundError> {
        if self.connection.webhook_state != "none" {
            return Ok(());
        }
        let Some(url) = crate::connection::webhook_url(&self.engine, self.org, &self.connection) else { return Ok(()) };
        let (plan, state) = match self.session(Lane::Incremental).subscribe(&url).await {
            Ok(plan) => (Some(plan), "active"),
            Err(connector::Error::Refused { .. } | connector::Error::Forbidden { .. } | connector::Error::BadRequest(_)) => (None, "unavailable"),
            Err(error) => return Err(error.into()),
        };
        let sealed = crate::connection::seal_webhook(&self.engine, self.org, &self.connection, plan.as_ref());
        let mut tx = self.begin().await?;
        connections::set_webhook(&mut tx, self.connection.id, sealed.as_deref(), state).await?;
        tx.commit().await?;
        state.clone_into(&mut self.connection.webhook_state);
        Ok(())
    }

    /// Notes hints of our own making.
    pub(super) async fn hint(&self, kind: Kind, ids: Vec<String>) -> Result<(), RoundError> {
        let hints: Vec<hints::Hint> = ids.into_iter().map(|remote_id| hints::Hint { kind: kind.as_str().to_owned(), remote_id }).collect();
        let mut tx = self.begin().await?;
        hints::put(&mut tx, self.connection.id, &hints).await?;
        tx.commit().await?;
        Ok(())
    }
}

fn change_of(stage: &RemoteStage, at: usize) -> StageChange {
    let kind = kind_of(stage.kind);
    StageChange {
        name: Some(line(&stage.name, 200, &stage.key)),
        color: Some(color(stage).to_owned()),
        probability: Some(match kind {
            StageKind::Open => i32::try_from(at.min(8) * 10 + 10).unwrap_or(50),
            StageKind::Won => 100,
            StageKind::Lost => 0,
        }),
        kind: Some(kind),
        required_fields: None,
        position: i32::try_from(at).ok(),
    }
}

fn kind_of(kind: RemoteKind) -> StageKind {
    match kind {
        RemoteKind::Open => StageKind::Open,
        RemoteKind::Won => StageKind::Won,
        RemoteKind::Lost => StageKind::Lost,
    }
}

/// The colour of our palette that is nearest in hue.
fn color(stage: &RemoteStage) -> &'static str {
    let by_kind = match stage.kind {
        RemoteKind::Won => "green",
        RemoteKind::Lost => "red",
        RemoteKind::Open => "blue",
    };
    let Some(hex) = stage.color.as_deref().and_then(|color| color.strip_prefix('#')).filter(|hex| hex.len() == 6) else { return by_kind };
    let part = |at: usize| hex.get(at..at + 2).and_then(|part| u8::from_str_radix(part, 16).ok()).map(f64::from);
    let (Some(red), Some(green), Some(blue)) = (part(0), part(2), part(4)) else { return by_kind };
    let (most, least) = (red.max(green).max(blue), red.min(green).min(blue));
    if most - least < 20.0 {
        return "gray";
    }
    let hue = if most == red {
        60.0 * ((green - blue) / (most - least)).rem_euclid(6.0)
    } else if most == green {
        60.0 * ((blue - red) / (most - least) + 2.0)
    } else {
        60.0 * ((red - green) / (most - least) + 4.0)
    };
    match hue {
        hue if hue < 15.0 => "red",
        hue if hue < 40.0 => "orange",
        hue if hue < 70.0 => "amber",
        hue if hue < 155.0 => "green",
        hue if hue < 180.0 => "teal",
        hue if hue < 200.0 => "cyan",
        hue if hue < 250.0 => "blue",
        hue if hue < 300.0 => "violet",
        hue if hue < 345.0 => "pink",
        _ => "red",
    }
}

fn line(text: &str, most: usize, or: &str) -> String {
    let line = domain::text::clip(&domain::text::line(text), most).trim().to_owned();
    if line.is_empty() { domain::text::clip(or, most) } else { line }
}

fn same_word(one: &str, other: &str) -> bool {
    domain::text::name_key(one) == domain::text::name_key(other)
}

fn options(typed: &[String]) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for option in typed.iter().map(|option| line(option, 100, "")) {
        if !option.is_empty() && !kept.contains(&option) && kept.len() < 200 {
            kept.push(option);
        }
    }
    kept
}

fn record_kind(kind: Kind) -> Option<RecordKind> {
    match kind {
        Kind::Companies => Some(RecordKind::Company),
        Kind::Contacts => Some(RecordKind::Contact),
        Kind::Deals => Some(RecordKind::Deal),
        _ => None,
    }
}

/// A field of the account that has no place here, so that people see what does not travel.
fn foreign(own: &OwnField, at: usize) -> Field {
    Field {
        kind: own.kind.as_str().to_owned(),
        remote: own.remote.clone(),
        title: line(&own.title, 200, &own.remote),
        value_kind: FOREIGN.to_owned(),
        local: None,
        direction: Direction::Off.as_str().to_owned(),
        strategy: None,
        transform: "none".to_owned(),
        is_own: true,
        is_writable: false,
        position: i32::try_from(1000 + at).unwrap_or(i32::MAX),
    }
}
