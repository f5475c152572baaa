-- Roles belong to the whole server, so a second database on it finds them already there.
-- zveno_app serves requests, zveno_system does the narrow work that crosses tenants (sign-in, schedulers),
-- zveno_search owns the search functions. None of them owns a table or may bypass row-level security.
do $$
declare
  role_name text;
begin
  foreach role_name in array array['zveno_app', 'zveno_system', 'zveno_search'] loop
    begin
      execute format('create role %I', role_name);
    exception when duplicate_object or unique_violation then
      null;
    end;
  end loop;
end
$$;
alter role zveno_app login;
alter role zveno_system login;
-- A login that is not a superuser must be a member to SET ROLE into them.
do $$
begin
  execute format('grant zveno_app, zveno_system, zveno_search to %I', current_user);
exception when others then
  null;
end
$$;

create extension if not exists pg_trgm;
create extension if not exists btree_gin;

grant usage on schema public to zveno_app, zveno_system, zveno_search;
revoke create on schema public from public;

create function app_org() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.org_id', true), '')::uuid $$;

create function app_user() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.user_id', true), '')::uuid $$;

-- Every update of a record makes a new version: ETag, undo and live events compare it, so no statement may forget it.
create function next_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end
$$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;

-- Gives a tenant table its policy and grants. The sub-select makes the organisation an init plan: evaluated once, usable as an index condition.
create procedure protect_tenant(target regclass, grants text default 'select, insert, update, delete') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy org on %s to zveno_app using (org_id = (select app_org())) with check (org_id = (select app_org()))', target);
  execute format('grant %s on %s to zveno_app', grants, target);
end
$$;

-- Opens a tenant table to the work that crosses tenants; used sparingly and beside the reason.
create procedure open_to_system(target regclass, grants text) language plpgsql as $$
begin
  execute format('create policy system on %s to zveno_system using (true) with check (true)', target);
  execute format('grant %s on %s to zveno_system', grants, target);
end
$$;

create procedure versioned(target regclass) language plpgsql as $$
begin
  execute format('create trigger next_version before update on %s for each row execute function next_version()', target);
end
$$;
