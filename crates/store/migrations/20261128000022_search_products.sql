-- Products are found with everything else, and a deal says whose it is.
alter table products
  add column words tsvector not null generated always as (to_tsvector('russian', translate(name || ' ' || coalesce(code, ''), 'Ёё', 'Ее'))) stored;
create index products_words on products using gin (org_id, words);

create or replace function searched(kind text) returns text language sql immutable as $$
  select case kind
    when 'contact' then 'select c.id, c.name as title, coalesce(c.phones[1], c.emails[1]) as subtitle, c.search, c.words, c.updated_at as at from contacts c
      where c.org_id = $1 and c.deleted_at is null'
    when 'company' then 'select c.id, c.name as title, coalesce(c.website, c.industry) as subtitle, c.search, c.words, c.updated_at as at from companies c
      where c.org_id = $1 and c.deleted_at is null'
    when 'deal' then 'select c.id, c.title, concat_ws('' · '', coalesce(p.name, o.name), s.name) as subtitle, c.search, c.words, c.updated_at as at from deals c
      join stages s on s.org_id = c.org_id and s.id = c.stage_id
      left join contacts p on p.org_id = c.org_id and p.id = c.contact_id and p.deleted_at is null
      left join companies o on o.org_id = c.org_id and o.id = c.company_id and o.deleted_at is null where c.org_id = $1 and c.deleted_at is null'
    when 'student' then 'select t.id, t.name as title, coalesce(c.phones[1], c.emails[1]) as subtitle, c.search, c.words, t.updated_at as at from contacts c
      join students t on t.org_id = c.org_id and t.contact_id = c.id where c.org_id = $1 and t.org_id = $1 and c.deleted_at is null and t.deleted_at is null'
    when 'product' then 'select c.id, c.name as title, c.code as subtitle, c.search, c.words, c.updated_at as at from products c
      where c.org_id = $1 and c.deleted_at is null'
    when 'task' then 'select c.id, c.title, null::text as subtitle, lower(c.title) as search, c.words, c.updated_at as at from tasks c
      where c.org_id = $1 and c.deleted_at is null'
    when 'communication' then 'select c.id, coalesce(c.subject, left(c.body, 120)) as title, left(c.body, 300) as subtitle, lower(c.body) as search, c.words, c.at
      from communications c where c.org_id = $1 and c.deleted_at is null'
  end
$$;
