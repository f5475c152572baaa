-- Words of what was said and planned; names have theirs already. The Russian configuration stems Latin words as English ones.
alter table tasks
  add column words tsvector not null generated always as (to_tsvector('russian', translate(title || ' ' || left(note, 5000), 'Ёё', 'Ее'))) stored;
create index tasks_words on tasks using gin (org_id, words);
alter table communications
  add column words tsvector not null generated always as (to_tsvector('russian', translate(coalesce(subject, '') || ' ' || left(body, 20000), 'Ёё', 'Ее'))) stored;
create index communications_words on communications using gin (org_id, words);
grant select on tasks, communications, stages to zveno_search;
create policy search on tasks for select to zveno_search using (true);
create policy search on communications for select to zveno_search using (true);
create policy search on stages for select to zveno_search using (true);

-- What a search looks at in each kind of record.
create function searched(kind text) returns text language sql immutable as $$
  select case kind
    when 'contact' then 'select c.id, c.name as title, coalesce(c.phones[1], c.emails[1]) as subtitle, c.search, c.words, c.updated_at as at from contacts c
      where c.org_id = $1 and c.deleted_at is null'
    when 'company' then 'select c.id, c.name as title, coalesce(c.website, c.industry) as subtitle, c.search, c.words, c.updated_at as at from companies c
      where c.org_id = $1 and c.deleted_at is null'
    when 'deal' then 'select c.id, c.title, s.name as subtitle, c.search, c.words, c.updated_at as at from deals c
      join stages s on s.org_id = c.org_id and s.id = c.stage_id where c.org_id = $1 and c.deleted_at is null'
    when 'student' then 'select t.id, t.name as title, coalesce(c.phones[1], c.emails[1]) as subtitle, c.search, c.words, t.updated_at as at from contacts c
      join students t on t.org_id = c.org_id and t.contact_id = c.id where c.org_id = $1 and t.org_id = $1 and c.deleted_at is null and t.deleted_at is null'
    when 'task' then 'select c.id, c.title, null::text as subtitle, lower(c.title) as search, c.words, c.updated_at as at from tasks c
      where c.org_id = $1 and c.deleted_at is null'
    when 'communication' then 'select c.id, coalesce(c.subject, left(c.body, 120)) as title, left(c.body, 300) as subtitle, lower(c.body) as search, c.words, c.at
      from communications c where c.org_id = $1 and c.deleted_at is null'
  end
$$;
grant select (updated_at) on students to zveno_search;

-- By words: stems, the last one as the beginning of a word. A frequent word is cut off after `candidates` records, so that it costs no more than a rare one.
create function search_words(kind text, typed text, candidates int) returns table (id uuid, title text, subtitle text, score real, at timestamptz)
  language plpgsql stable security definer rows 50 set search_path = public, pg_temp set max_parallel_workers_per_gather = 0 as $$
begin
  return query execute format(
    'select f.id, f.title, f.subtitle, ts_rank(f.words, %2$L::tsquery)::real, f.at from (%1$s and c.org_id = $1 and c.words @@ %2$L::tsquery limit $2) f',
    searched(kind), typed) using app_org(), candidates;
end
$$;
-- By fragments: parts of names and addresses, digits of phones.
create function search_fragments(kind text, all_of text[], or_else text, candidates int) returns table (id uuid, title text, subtitle text, score real, at timestamptz)
  language plpgsql stable security definer rows 50 set search_path = public, pg_temp set max_parallel_workers_per_gather = 0 as $$
begin
  return query execute format(
    'select f.id, f.title, f.subtitle, 0.5::real, f.at from (%s and c.org_id = $1 and (%s) limit $2) f', searched(kind), search_condition(all_of, or_else))
    using app_org(), candidates;
end
$$;
-- Despite a slip of the finger: the nearest by their trigrams.
create function search_nearest(kind text, typed text, candidates int) returns table (id uuid, title text, subtitle text, score real, at timestamptz)
  language plpgsql stable security definer rows 50 set search_path = public, pg_temp set max_parallel_workers_per_gather = 0
  set pg_trgm.word_similarity_threshold = 0.4 as $$
begin
  return query execute format(
    'select f.id, f.title, f.subtitle, f.near, f.at from (
       select n.*, word_similarity(%2$L, n.search)::real as near from (%1$s and c.org_id = $1 and c.search %%> %2$L limit 2000) n) f order by f.near desc limit $2',
    searched(kind), typed) using app_org(), candidates;
end
$$;

do $$
declare f text;
begin
  foreach f in array array['search_words(text, text, int)', 'search_fragments(text, text[], text, int)', 'search_nearest(text, text, int)'] loop
    execute format('grant create on schema public to zveno_search');
    execute format('alter function %s owner to zveno_search', f);
    execute format('revoke create on schema public from zveno_search');
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to zveno_app', f);
  end loop;
end
$$;
