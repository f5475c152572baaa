-- What an organisation sells, and the lines of its deals.
create table products (
  org_id uuid not null references organisations, id uuid not null,
  name text not null check (char_length(name) between 1 and 300), code text check (char_length(code) between 1 and 100),
  price_minor bigint not null default 0 check (price_minor >= 0), currency char(3) not null, unit text check (char_length(unit) between 1 and 40),
  -- No longer sold: not offered for new lines, and still in the old ones.
  is_active boolean not null default true,
  sort_name text collate "C" not null generated always as (sort_name(name)) stored,
  search text not null generated always as (lower(translate(name || ' ' || coalesce(code, ''), 'Ёё', 'Ее'))) stored,
  version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null, deleted_at timestamptz,
  primary key (org_id, id)
);
create index products_name on products (org_id, sort_name, id) where deleted_at is null;
create index products_active on products (org_id, is_active, sort_name, id) where deleted_at is null;
create index products_created on products (org_id, created_at desc, id desc) where deleted_at is null;
create index products_updated on products (org_id, updated_at desc, id desc) where deleted_at is null;
create index products_deleted on products (deleted_at) where deleted_at is not null;
create index products_search on products using gin (org_id, search gin_trgm_ops);
call protect_tenant('products');
call versioned('products');

-- A line is part of its deal: it has no version of its own, is written under the deal's, and goes when the deal is purged. The currency is the deal's.
create table deal_lines (
  org_id uuid not null, id uuid not null, deal_id uuid not null, product_id uuid,
  -- As it was when the line was written: a product that is renamed later changes no old deal.
  name text not null check (char_length(name) between 1 and 300),
  -- Thousandths.
  quantity_milli bigint not null check (quantity_milli between 1 and 1000000000000),
  price_minor bigint not null check (price_minor >= 0),
  -- Hundredths of a per cent.
  discount_bp int not null default 0 check (discount_bp between 0 and 10000),
  position int not null, total_minor bigint not null check (total_minor >= 0),
  primary key (org_id, id),
  foreign key (org_id, deal_id) references deals (org_id, id) on delete cascade,
  foreign key (org_id, product_id) references products (org_id, id) on delete set null (product_id)
);
create index deal_lines_deal on deal_lines (org_id, deal_id, position, id);
create index deal_lines_product on deal_lines (org_id, product_id) where product_id is not null;
call protect_tenant('deal_lines');

-- Patterns reach a trigram index only past row-level security: see 20261101000008_search.sql.
grant select on products to zveno_search;
create policy search on products for select to zveno_search using (true);
create function search_products(all_of text[], or_else text, most int) returns table (id uuid)
  language plpgsql stable security definer rows 500 set search_path = public, pg_temp set max_parallel_workers_per_gather = 0 as $$
begin
  return query execute 'select c.id from products c where c.org_id = $1 and c.deleted_at is null and (' || search_condition(all_of, or_else) || ') limit $2'
    using app_org(), most;
end
$$;
do $$
begin
  execute 'grant create on schema public to zveno_search';
  execute 'alter function search_products(text[], text, int) owner to zveno_search';
  execute 'revoke create on schema public from zveno_search';
  execute 'revoke all on function search_products(text[], text, int) from public';
  execute 'grant execute on function search_products(text[], text, int) to zveno_app';
end
$$;

call open_to_system('products', 'select (org_id, id, deleted_at), delete');
