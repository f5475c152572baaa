-- What people mark records with, in the organisation's words.
create table tags (
  org_id uuid not null references organisations, id uuid not null,
  name text not null check (char_length(name) between 1 and 60), sort_name text collate "C" not null generated always as (sort_name(name)) stored,
  color text not null default 'gray',
  version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null, deleted_at timestamptz,
  primary key (org_id, id)
);
create unique index tags_name on tags (org_id, sort_name) where deleted_at is null;
create index tags_deleted on tags (deleted_at) where deleted_at is not null;
call protect_tenant('tags');
call versioned('tags');
call open_to_system('tags', 'select (org_id, id, deleted_at), delete');

-- No foreign key to the record, which may be of any kind: a trigger takes the marks along when a record is purged. Marks of a deleted tag stay until it is purged,
-- so that it comes back where it was.
create table record_tags (
  org_id uuid not null, record_kind text not null check (record_kind in ('company', 'contact', 'deal')), record_id uuid not null, tag_id uuid not null,
  primary key (org_id, record_kind, record_id, tag_id),
  foreign key (org_id, tag_id) references tags (org_id, id) on delete cascade
);
create index record_tags_tag on record_tags (org_id, tag_id, record_kind, record_id);
call protect_tenant('record_tags');
-- The purge crosses organisations.
call open_to_system('record_tags', 'select, delete');

create function drop_record_tags() returns trigger language plpgsql as $$
begin
  delete from record_tags r using gone g where r.org_id = g.org_id and r.record_kind = tg_argv[0] and r.record_id = g.id;
  return null;
end
$$;
create trigger drop_tags after delete on companies referencing old table as gone for each statement execute function drop_record_tags('company');
create trigger drop_tags after delete on contacts referencing old table as gone for each statement execute function drop_record_tags('contact');
create trigger drop_tags after delete on deals referencing old table as gone for each statement execute function drop_record_tags('deal');
