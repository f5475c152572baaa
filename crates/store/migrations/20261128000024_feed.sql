-- The feed: which record changed in which transaction, so that a client with a copy of its own asks for what is new. See docs/adr/0004-client-feed.md.

-- Numbers of transactions mean something only within one database: one that was restored, or moved to another server, goes its own way from there.
-- Looked up once a session: it is asked for with every write.
create function feed_realm() returns bigint language plpgsql as $$
declare known text := current_setting('zveno.feed_realm', true);
begin
  if known is null or known = '' then
    select hashtextextended(s.system_identifier::text || ' ' || c.timeline_id::text || ' ' || d.oid::text, 0) into known
      from pg_control_system() s, pg_control_checkpoint() c, pg_database d where d.datname = current_database();
    perform set_config('zveno.feed_realm', known, false);
  end if;
  return known::bigint;
end
$$;

-- One line for each record that a transaction wrote, or showed otherwise. Its own number is in the key: no transaction ever waits for another here.
create table feed_changes (
  org_id uuid not null references organisations, realm bigint not null, xid bigint not null,
  kind text collate "C" not null, id uuid not null,
  -- Of a row that is gone for good: the version its end is told under.
  version bigint,
  primary key (org_id, realm, xid, kind, id)
);
call protect_tenant('feed_changes', 'select, insert, update');
call open_to_system('feed_changes', 'select, insert, update, delete');

-- When a transaction wrote first, and the number below which everything was finished by then: what a time of day means in numbers of transactions.
create table feed_marks (
  org_id uuid not null references organisations, realm bigint not null, xid bigint not null, horizon bigint not null, at timestamptz not null,
  primary key (org_id, realm, xid)
);
create index feed_marks_at on feed_marks (org_id, realm, at);
call protect_tenant('feed_marks', 'select, insert');
call open_to_system('feed_marks', 'select, insert, delete');

create function feed_mark() returns trigger language plpgsql as $$
begin
  insert into feed_marks (org_id, realm, xid, horizon, at)
    select a.org_id, a.realm, a.xid, pg_snapshot_xmin(pg_current_snapshot())::text::bigint, clock_timestamp()
    from (select distinct org_id, realm, xid from added) a
    on conflict do nothing;
  return null;
end
$$;
create trigger mark after insert on feed_changes referencing new table as added for each statement execute function feed_mark();

-- An organisation that begins here has all of its changes here, whatever time is asked for; one that was there before begins today.
create function feed_begin() returns trigger language plpgsql as $$
begin
  insert into feed_marks (org_id, realm, xid, horizon, at) values (new.org_id, feed_realm(), pg_current_xact_id()::text::bigint, 0, '-infinity');
  return null;
end
$$;
create trigger feed_begin after insert on organisations for each row execute function feed_begin();

-- The owner is under forced row-level security like everybody else; the beginning needs every organisation.
alter table organisations no force row level security;
alter table feed_marks no force row level security;
insert into feed_marks (org_id, realm, xid, horizon, at)
  select org_id, feed_realm(), pg_current_xact_id()::text::bigint, pg_snapshot_xmin(pg_current_snapshot())::text::bigint, clock_timestamp() from organisations;
alter table feed_marks force row level security;
alter table organisations force row level security;

-- Every write of a record, whoever makes it: people, imports, merges, foreign keys that set null. A purge of what was deleted long ago is told nobody: that it was
-- deleted was told then.
create function feed_write() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    insert into feed_changes (org_id, realm, xid, kind, id, version)
      select org_id, (select feed_realm()), (select pg_current_xact_id()::text::bigint), tg_argv[0], id, version + 1 from gone where deleted_at is null
      on conflict (org_id, realm, xid, kind, id) do update set version = excluded.version;
  else
    insert into feed_changes (org_id, realm, xid, kind, id)
      select org_id, (select feed_realm()), (select pg_current_xact_id()::text::bigint), tg_argv[0], id from added
      on conflict do nothing;
  end if;
  return null;
end
$$;

do $$
declare kind text;
begin
  foreach kind in array array['companies', 'contacts', 'deals', 'tasks', 'communications', 'products', 'pipelines', 'stages', 'loss_reasons', 'tags', 'custom_fields'] loop
    execute format('create trigger feed_added after insert on %I referencing new table as added for each statement execute function feed_write(%L)', kind, kind);
    execute format('create trigger feed_changed after update on %I referencing new table as added for each statement execute function feed_write(%L)', kind, kind);
    execute format('create trigger feed_removed after delete on %I referencing old table as gone for each statement execute function feed_write(%L)', kind, kind);
  end loop;
end
$$;

-- Records also show others: names of what they point at, tags, how many deals are open. When those change, the records that show them are told, too; the rest
-- of this file is about who shows what.

create function feed_tell(told text, orgs uuid[], ids uuid[]) returns void language sql as $$
  insert into feed_changes (org_id, realm, xid, kind, id)
    select t.org_id, (select feed_realm()), (select pg_current_xact_id()::text::bigint), told, t.id
    from (select distinct org_id, id from unnest(orgs, ids) as u(org_id, id)) t where t.id is not null
    on conflict do nothing
$$;

-- Those of a table that point at records by a column. Planned each time, and record by record: a plan that was made while the table was small must not read all of it.
create function feed_tell_pointing(told text, pointing text, orgs uuid[], ids uuid[]) returns void language plpgsql as $$
begin
  execute format('insert into feed_changes (org_id, realm, xid, kind, id)
    select at.org_id, (select feed_realm()), (select pg_current_xact_id()::text::bigint), %L, p.id from unnest($1, $2) as at(org_id, id)
    cross join lateral (select t.id from %I t where t.org_id = at.org_id and t.%I = at.id and t.deleted_at is null offset 0) p
    on conflict do nothing', told, told, pointing) using orgs, ids;
end
$$;

-- Names that are shown beside what points at them; a deleted record is shown as absent.
create function feed_renamed_company() returns trigger language plpgsql as $$
declare orgs uuid[]; ids uuid[]; told text;
begin
  select array_agg(a.org_id), array_agg(a.id) into orgs, ids from gone g join added a on a.org_id = g.org_id and a.id = g.id
    where a.name <> g.name or (a.deleted_at is null) <> (g.deleted_at is null);
  if ids is null then
    return null;
  end if;
  foreach told in array array['contacts', 'deals', 'tasks', 'communications'] loop
    perform feed_tell_pointing(told, 'company_id', orgs, ids);
  end loop;
  return null;
end
$$;
create trigger feed_renamed after update on companies referencing old table as gone new table as added for each statement execute function feed_renamed_company();

create function feed_renamed_contact() returns trigger language plpgsql as $$
declare orgs uuid[]; ids uuid[]; told text;
begin
  select array_agg(a.org_id), array_agg(a.id) into orgs, ids from gone g join added a on a.org_id = g.org_id and a.id = g.id
    where a.name <> g.name or (a.deleted_at is null) <> (g.deleted_at is null);
  if ids is null then
    return null;
  end if;
  foreach told in array array['deals', 'tasks', 'communications'] loop
    perform feed_tell_pointing(told, 'contact_id', orgs, ids);
  end loop;
  return null;
end
$$;
create trigger feed_renamed after update on contacts referencing old table as gone new table as added for each statement execute function feed_renamed_contact();

create function feed_renamed_deal() returns trigger language plpgsql as $$
declare orgs uuid[]; ids uuid[]; told text;
begin
  select array_agg(a.org_id), array_agg(a.id) into orgs, ids from gone g join added a on a.org_id = g.org_id and a.id = g.id
    where a.title <> g.title or (a.deleted_at is null) <> (g.deleted_at is null);
  if ids is null then
    return null;
  end if;
  foreach told in array array['tasks', 'communications'] loop
    perform feed_tell_pointing(told, 'deal_id', orgs, ids);
  end loop;
  return null;
end
$$;
create trigger feed_renamed after update on deals referencing old table as gone new table as added for each statement execute function feed_renamed_deal();

create function feed_renamed_stage() returns trigger language plpgsql as $$
declare orgs uuid[]; ids uuid[];
begin
  select array_agg(a.org_id), array_agg(a.id) into orgs, ids from gone g join added a on a.org_id = g.org_id and a.id = g.id
    where (a.name, a.kind, a.color) <> (g.name, g.kind, g.color);
  if ids is not null then
    perform feed_tell_pointing('deals', 'stage_id', orgs, ids);
  end if;
  return null;
end
$$;
create trigger feed_renamed after update on stages referencing old table as gone new table as added for each statement execute function feed_renamed_stage();

create function feed_renamed_loss_reason() returns trigger language plpgsql as $$
declare orgs uuid[]; ids uuid[];
begin
  select array_agg(a.org_id), array_agg(a.id) into orgs, ids from gone g join added a on a.org_id = g.org_id and a.id = g.id where a.name <> g.name;
  if ids is not null then
    perform feed_tell_pointing('deals', 'loss_reason_id', orgs, ids);
  end if;
  return null;
end
$$;
create trigger feed_renamed after update on loss_reasons referencing old table as gone new table as added for each statement execute function feed_renamed_loss_reason();

create function feed_kind_of(record_kind text) returns text language sql immutable parallel safe as $$
  select case record_kind when 'company' then 'companies' when 'contact' then 'contacts' when 'deal' then 'deals' end
$$;

create function feed_renamed_tag() returns trigger language plpgsql as $$
declare orgs uuid[]; ids uuid[];
begin
  select array_agg(a.org_id), array_agg(a.id) into orgs, ids from gone g join added a on a.org_id = g.org_id and a.id = g.id
    where (a.name, a.color, a.deleted_at is null) <> (g.name, g.color, g.deleted_at is null);
  if ids is null then
    return null;
  end if;
  insert into feed_changes (org_id, realm, xid, kind, id)
    select r.org_id, (select feed_realm()), (select pg_current_xact_id()::text::bigint), feed_kind_of(r.record_kind), r.record_id
    from unnest(orgs, ids) as at(org_id, id) cross join lateral
      (select * from record_tags t where t.org_id = at.org_id and t.tag_id = at.id offset 0) r
    on conflict do nothing;
  return null;
end
$$;
create trigger feed_renamed after update on tags referencing old table as gone new table as added for each statement execute function feed_renamed_tag();

create function feed_tagged() returns trigger language plpgsql as $$
begin
  insert into feed_changes (org_id, realm, xid, kind, id)
    select distinct org_id, (select feed_realm()), (select pg_current_xact_id()::text::bigint), feed_kind_of(record_kind), record_id from moved m
    -- Marks that go with their purged tag were not shown any more.
    where exists (select from tags t where t.org_id = m.org_id and t.id = m.tag_id)
    on conflict do nothing;
  return null;
end
$$;
create trigger feed_tagged after insert on record_tags referencing new table as moved for each statement execute function feed_tagged();
create trigger feed_untagged after delete on record_tags referencing old table as moved for each statement execute function feed_tagged();

-- Values stand in the records by key, and show while their field is there.
create function feed_own_field() returns trigger language plpgsql as $$
declare shown record;
begin
  for shown in select a.org_id, a.key, feed_kind_of(a.record_kind) as kind from added a left join gone g on g.org_id = a.org_id and g.id = a.id
      where g.id is null and a.deleted_at is null or (a.deleted_at is null) <> (g.deleted_at is null) loop
    execute format('insert into feed_changes (org_id, realm, xid, kind, id)
      select t.org_id, (select feed_realm()), (select pg_current_xact_id()::text::bigint), %L, t.id from %I t
      where t.org_id = $1 and t.deleted_at is null and t.custom <> ''{}'' and t.custom ? $2 on conflict do nothing', shown.kind, shown.kind)
      using shown.org_id, shown.key;
  end loop;
  return null;
end
$$;
create trigger feed_own_field after update on custom_fields referencing old table as gone new table as added for each statement execute function feed_own_field();

-- A new field shows what an import had brought under its key.
create function feed_new_own_field() returns trigger language plpgsql as $$
declare shown record;
begin
  for shown in select a.org_id, a.key, feed_kind_of(a.record_kind) as kind from added a loop
    execute format('insert into feed_changes (org_id, realm, xid, kind, id)
      select t.org_id, (select feed_realm()), (select pg_current_xact_id()::text::bigint), %L, t.id from %I t
      where t.org_id = $1 and t.deleted_at is null and t.custom <> ''{}'' and t.custom ? $2 on conflict do nothing', shown.kind, shown.kind)
      using shown.org_id, shown.key;
  end loop;
  return null;
end
$$;
create trigger feed_new_own_field after insert on custom_fields referencing new table as added for each statement execute function feed_new_own_field();

-- How many people a company has, and how many open deals it and a contact have.
create function feed_counted_contacts() returns trigger language plpgsql as $$
declare orgs uuid[]; ids uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(org_id), array_agg(company_id) into orgs, ids from added where company_id is not null;
  elsif tg_op = 'DELETE' then
    select array_agg(org_id), array_agg(company_id) into orgs, ids from gone where company_id is not null and deleted_at is null;
  else
    select array_agg(c.org_id), array_agg(c.company_id) into orgs, ids from gone g join added a on a.org_id = g.org_id and a.id = g.id
      cross join lateral (values (a.org_id, a.company_id), (g.org_id, g.company_id)) as c(org_id, company_id)
      where (a.company_id is distinct from g.company_id or (a.deleted_at is null) <> (g.deleted_at is null)) and c.company_id is not null;
  end if;
  if ids is not null then
    perform feed_tell('companies', orgs, ids);
  end if;
  return null;
end
$$;
create trigger feed_counted_added after insert on contacts referencing new table as added for each statement execute function feed_counted_contacts();
create trigger feed_counted_changed after update on contacts referencing old table as gone new table as added for each statement execute function feed_counted_contacts();
create trigger feed_counted_removed after delete on contacts referencing old table as gone for each statement execute function feed_counted_contacts();

create function feed_counted_deals() returns trigger language plpgsql as $$
declare orgs uuid[]; companies uuid[]; contacts uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(org_id), array_agg(company_id), array_agg(contact_id) into orgs, companies, contacts from added
      where num_nonnulls(company_id, contact_id) > 0;
  elsif tg_op = 'DELETE' then
    select array_agg(org_id), array_agg(company_id), array_agg(contact_id) into orgs, companies, contacts from gone
      where num_nonnulls(company_id, contact_id) > 0 and deleted_at is null;
  else
    select array_agg(c.org_id), array_agg(c.company_id), array_agg(c.contact_id) into orgs, companies, contacts
      from gone g join added a on a.org_id = g.org_id and a.id = g.id
      cross join lateral (values (a.org_id, a.company_id, a.contact_id), (g.org_id, g.company_id, g.contact_id)) as c(org_id, company_id, contact_id)
      where (a.company_id is distinct from g.company_id or a.contact_id is distinct from g.contact_id
          or (a.deleted_at is null) <> (g.deleted_at is null) or (a.closed_at is null) <> (g.closed_at is null))
        and num_nonnulls(c.company_id, c.contact_id) > 0;
  end if;
  if orgs is not null then
    perform feed_tell('companies', orgs, companies), feed_tell('contacts', orgs, contacts);
  end if;
  return null;
end
$$;
create trigger feed_counted_added after insert on deals referencing new table as added for each statement execute function feed_counted_deals();
create trigger feed_counted_changed after update on deals referencing old table as gone new table as added for each statement execute function feed_counted_deals();
create trigger feed_counted_removed after delete on deals referencing old table as gone for each statement execute function feed_counted_deals();

-- Whether a student shares the contact.
create function feed_studying() returns trigger language plpgsql as $$
declare orgs uuid[]; ids uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(org_id), array_agg(contact_id) into orgs, ids from added;
  elsif tg_op = 'DELETE' then
    select array_agg(org_id), array_agg(contact_id) into orgs, ids from gone where deleted_at is null;
  else
    select array_agg(c.org_id), array_agg(c.contact_id) into orgs, ids from gone g join added a on a.org_id = g.org_id and a.id = g.id
      cross join lateral (values (a.org_id, a.contact_id), (g.org_id, g.contact_id)) as c(org_id, contact_id)
      where a.contact_id is distinct from g.contact_id or (a.deleted_at is null) <> (g.deleted_at is null);
  end if;
  if ids is not null then
    perform feed_tell('contacts', orgs, ids);
  end if;
  return null;
end
$$;
create trigger feed_studying_added after insert on students referencing new table as added for each statement execute function feed_studying();
create trigger feed_studying_changed after update on students referencing old table as gone new table as added for each statement execute function feed_studying();
create trigger feed_studying_removed after delete on students referencing old table as gone for each statement execute function feed_studying();

-- Changes that clients sent and that were applied, under the ids the clients gave them: a client that has not heard the answer sends them again.
create table feed_results (
  org_id uuid not null references organisations, actor_id uuid not null, change_id text collate "C" not null check (char_length(change_id) between 1 and 100),
  request_hash bytea not null, record_id uuid not null, version bigint, at timestamptz not null,
  primary key (org_id, actor_id, change_id)
);
create index feed_results_at on feed_results (at);
call protect_tenant('feed_results', 'select, insert');
call open_to_system('feed_results', 'select (org_id, actor_id, change_id, at), delete');
