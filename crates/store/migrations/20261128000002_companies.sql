-- Companies, and what a sales team knows of a contact. A contact may be a student's, a payer's or nobody's yet: the table is the same.
create table companies (
  org_id uuid not null references organisations, id uuid not null,
  name text not null check (char_length(name) between 1 and 300),
  website text, industry text, phones text[] not null default '{}', phones_typed text[] not null default '{}',
  emails text[] not null default '{}', addresses text[] not null default '{}', note text not null default '',
  owner_id uuid, source text, custom jsonb not null default '{}',
  sort_name text collate "C" not null generated always as (sort_name(name)) stored,
  search text not null generated always as (search_text(name, emails, phones)) stored,
  words tsvector not null generated always as (to_tsvector('russian', translate(name, 'Ёё', 'Ее'))) stored,
  version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null, deleted_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, owner_id) references members (org_id, user_id)
);
create index companies_name on companies (org_id, sort_name, id) where deleted_at is null;
create index companies_created on companies (org_id, created_at desc, id desc) where deleted_at is null;
create index companies_updated on companies (org_id, updated_at desc, id desc) where deleted_at is null;
create index companies_owner on companies (org_id, owner_id, sort_name, id) where owner_id is not null;
-- Waiting to be purged, and restored until then.
create index companies_deleted on companies (deleted_at) where deleted_at is not null;
create index companies_emails on companies using gin (org_id, emails);
create index companies_phones on companies using gin (org_id, phones);
create index companies_search on companies using gin (org_id, search gin_trgm_ops);
create index companies_words on companies using gin (org_id, words);
call protect_tenant('companies');
call versioned('companies');

alter table contacts
  add column company_id uuid,
  add column position text,
  add column owner_id uuid,
  add column source text,
  -- [{"kind": "telegram", "value": "@name"}]
  add column messengers jsonb not null default '[]',
  -- Contacts with the same person are one card; null is a person of its own.
  add column person_id uuid,
  add column sort_name text collate "C" not null generated always as (sort_name(name)) stored,
  add column words tsvector not null generated always as (to_tsvector('russian', translate(name, 'Ёё', 'Ее'))) stored,
  add foreign key (org_id, company_id) references companies (org_id, id) on delete set null (company_id),
  add foreign key (org_id, owner_id) references members (org_id, user_id);
create index contacts_sort_name on contacts (org_id, sort_name, id) where deleted_at is null;
create index contacts_created on contacts (org_id, created_at desc, id desc) where deleted_at is null;
create index contacts_updated on contacts (org_id, updated_at desc, id desc) where deleted_at is null;
create index contacts_company on contacts (org_id, company_id, sort_name, id) where company_id is not null;
create index contacts_owner on contacts (org_id, owner_id, sort_name, id) where owner_id is not null;
create index contacts_person on contacts (org_id, person_id) where person_id is not null;
create index contacts_deleted on contacts (deleted_at) where deleted_at is not null;
create index contacts_words on contacts using gin (org_id, words);
