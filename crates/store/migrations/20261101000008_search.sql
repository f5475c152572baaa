grant select (org_id, id, contact_id, name, status, deleted_at) on students to zveno_search;
create policy search on students for select to zveno_search using (true);

-- The text of a search is built, quoted, so that the patterns reach the planner as constants and the trigram index is used; a parameter would be
-- planned without knowing what it looks for. Every pattern of all_of must match, or or_else alone.
create function search_condition(all_of text[], or_else text) returns text language sql immutable as $$
  select case when or_else is null then coalesce(string_agg(format('c.search like %L', one), ' and '), 'false')
    else format('((%s) or c.search like %L)', coalesce(string_agg(format('c.search like %L', one), ' and '), 'false'), or_else) end
  from unnest(all_of) one
$$;

-- At most `most` of them, any; null means all.
create function search_students(all_of text[], or_else text, most int) returns table (id uuid)
  language plpgsql stable security definer rows 500 set search_path = public, pg_temp set max_parallel_workers_per_gather = 0 as $$
begin
  return query execute 'select s.id from contacts c join students s on s.org_id = c.org_id and s.contact_id = c.id
    where c.org_id = $1 and s.org_id = $1 and c.deleted_at is null and s.deleted_at is null and ' || search_condition(all_of, or_else) || ' limit $2'
    using app_org(), most;
end
$$;

do $$
declare f text;
begin
  foreach f in array array['find_contacts_by_points(text[], text[])', 'search_students(text[], text, int)'] loop
    execute format('grant create on schema public to zveno_search');
    execute format('alter function %s owner to zveno_search', f);
    execute format('revoke create on schema public from zveno_search');
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to zveno_app', f);
  end loop;
end
$$;
