//! What points at a contact or a company moves with a merge: read from the catalogue, so that no later table is forgotten.

use std::collections::BTreeSet;

use sqlx::Connection;
use store::sales::merges::REFERENCES;
use testkit::TestDatabase;

#[tokio::test]
async fn a_merge_moves_everything_that_points_at_its_records() {
    let test = TestDatabase::new().await;
    let mut owner = test.owner().await;
    let found: Vec<(String, String, String)> = sqlx::query_as(
        "select c.confrelid::regclass::text, c.conrelid::regclass::text, a.attname::text from pg_constraint c
         cross join lateral unnest(c.conkey) k join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k and a.attname <> 'org_id'
         where c.contype = 'f' and c.confrelid in ('contacts'::regclass, 'companies'::regclass)
         union
         -- A column of that name points there, whether or not a foreign key says so.
         select case when a.attname = 'contact_id' then 'contacts' else 'companies' end, t.relname, a.attname::text from pg_attribute a
         join pg_class t on t.oid = a.attrelid and t.relkind in ('r', 'p') and t.relnamespace = 'public'::regnamespace
         where a.attname in ('contact_id', 'company_id') and not a.attisdropped",
    )
    .fetch_all(&mut owner)
    .await
    .expect("the catalogue answers");
    let listed: BTreeSet<(String, String, String)> =
        REFERENCES.iter().map(|one| (one.kind.table().name().to_owned(), one.table.to_owned(), one.column.to_owned())).collect();
    assert_eq!(found.into_iter().collect::<BTreeSet<_>>(), listed, "add the column to store::sales::merges::REFERENCES");
    owner.close().await.expect("closes");
}
