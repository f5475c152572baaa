-- A file whose rows are to become records. Kept for as long as its import may be gone on with or looked at; the daily purge takes it after thirty days.
create table import_files (
  org_id uuid not null references organisations, id uuid not null,
  record_kind text not null check (record_kind in ('company', 'contact', 'deal')),
  name text not null check (char_length(name) between 1 and 200),
  encoding text not null, delimiter text not null,
  -- The header, and the number of rows below it.
  columns text[] not null, row_count int not null,
  -- UTF-8, whatever it was sent in.
  content text not null,
  created_by uuid, created_at timestamptz not null,
  primary key (org_id, id)
);
create index import_files_created on import_files (created_at);
call protect_tenant('import_files', 'select, insert, delete');
call open_to_system('import_files', 'select (org_id, id, created_at), delete');

-- Whoever has one of these points. Under row-level security an overlap of arrays reaches no index; the first five thousand are enough, a name tells them apart.
create function find_records_by_points(kind text, wanted_emails text[], wanted_phones text[])
  returns table (id uuid, sort_name text, emails text[], phones text[])
  language plpgsql stable security definer rows 50 set search_path = public, pg_temp set max_parallel_workers_per_gather = 0
  set enable_seqscan = off as $$
begin
  return query execute format(
    'select c.id, c.sort_name, c.emails, c.phones from %s c where c.org_id = $1 and c.deleted_at is null and (c.emails && $2 or c.phones && $3) limit 5000',
    case kind when 'companies' then 'companies' else 'contacts' end) using app_org(), wanted_emails, wanted_phones;
end
$$;
do $$
begin
  execute 'grant create on schema public to zveno_search';
  execute 'alter function find_records_by_points(text, text[], text[]) owner to zveno_search';
  execute 'revoke create on schema public from zveno_search';
  execute 'revoke all on function find_records_by_points(text, text[], text[]) from public';
  execute 'grant execute on function find_records_by_points(text, text[], text[]) to zveno_app';
end
$$;
