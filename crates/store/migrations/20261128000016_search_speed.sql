-- What a large desk taught, at 100,000 deals, 200,000 contacts and a million communications in one organisation.

-- The planner takes the beginning of a word for two records in a hundred and then, under a limit, reads the table from its start. A rare word read it to its
-- end: half a second for a million communications.
alter function search_words(text, text, int) set enable_seqscan = off;
alter function search_words(text, text, int) set enable_indexscan = off;
alter function search_fragments(text, text[], text, int) set enable_seqscan = off;
alter function search_nearest(text, text, int) set enable_seqscan = off;

-- A word that every tenth communication has is found among the latest ones; whatever is rarer is cheap by its index, see search_words.
create index communications_at on communications (org_id, at desc, id desc) where deleted_at is null;
create function search_latest_communications(typed text, latest int, candidates int)
  returns table (id uuid, title text, subtitle text, score real, at timestamptz)
  language plpgsql stable security definer rows 50 set search_path = public, pg_temp set max_parallel_workers_per_gather = 0 as $$
begin
  return query execute format(
    'select f.id, f.title, f.subtitle, ts_rank(f.words, %2$L::tsquery)::real, f.at
     from (%1$s and c.org_id = $1 order by c.at desc, c.id desc limit $2) f where f.words @@ %2$L::tsquery limit $3',
    searched('communication'), typed) using app_org(), latest, candidates;
end
$$;

-- The similarity of a row costs two looks at its text: seven hundred rows are what a search has time for.
create or replace function search_nearest(kind text, typed text, candidates int)
  returns table (id uuid, title text, subtitle text, score real, at timestamptz)
  language plpgsql stable security definer rows 50 set search_path = public, pg_temp set max_parallel_workers_per_gather = 0
  set enable_seqscan = off set pg_trgm.word_similarity_threshold = 0.4 as $$
begin
  return query execute format(
    'select f.id, f.title, f.subtitle, f.near, f.at from (
       select n.*, word_similarity(%2$L, n.search)::real as near from (%1$s and c.org_id = $1 and c.search %%> %2$L limit 700) n) f order by f.near desc limit $2',
    searched(kind), typed) using app_org(), candidates;
end
$$;

do $$
begin
  execute 'grant create on schema public to zveno_search';
  execute 'alter function search_latest_communications(text, int, int) owner to zveno_search';
  execute 'revoke create on schema public from zveno_search';
  execute 'revoke all on function search_latest_communications(text, int, int) from public';
  execute 'grant execute on function search_latest_communications(text, int, int) to zveno_app';
end
$$;

-- Won and lost deals by their sums.
create index deals_closed_amount on deals (org_id, amount_minor desc, id desc) where closed_at is not null and deleted_at is null;
