-- array_to_string is only stable; over text it cannot change, so it may stand in a generated column through this wrapper.
-- People type «е» for «ё»: searching and sorting see one letter.
create function search_text(name text, emails text[], phones text[]) returns text
  language sql immutable parallel safe
  as $$ select lower(translate(name, 'Ёё', 'Ее') || ' ' || array_to_string(emails, ' ') || ' ' || array_to_string(phones, ' ')) $$;

-- What lists are sorted by: byte order over it is the alphabet's order, the same on every server whatever its collation.
create function sort_name(name text) returns text language sql immutable parallel safe
  as $$ select lower(translate(name, 'Ёё', 'Ее')) $$;

create table contacts (
  org_id uuid not null references organisations,
  id uuid not null,
  name text not null,
  legal_name text,
  emails text[] not null default '{}',
  phones text[] not null default '{}',
  phones_typed text[] not null default '{}',
  addresses text[] not null default '{}',
  note text not null default '',
  custom jsonb not null default '{}',
  search text not null generated always as (search_text(name, emails, phones)) stored,
  version bigint not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  primary key (org_id, id)
);
create index contacts_name on contacts (org_id, name, id) where deleted_at is null;
create index contacts_emails on contacts using gin (org_id, emails);
create index contacts_phones on contacts using gin (org_id, phones);
create index contacts_search on contacts using gin (org_id, search gin_trgm_ops);
call protect_tenant('contacts');
call versioned('contacts');

-- Under row-level security only leakproof operators reach an index: array overlap and trigrams run as zveno_search instead.
grant select on contacts to zveno_search;
create policy search on contacts for select to zveno_search using (true);

create function find_contacts_by_points(wanted_emails text[], wanted_phones text[])
  returns table (id uuid, name text, emails text[], phones text[])
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.name, c.emails, c.phones from contacts c
  where c.org_id = app_org() and c.deleted_at is null and (c.emails && wanted_emails or c.phones && wanted_phones)
$$;
