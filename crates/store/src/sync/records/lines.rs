/// The part of a deal's fields that lists what is sold in it. A deleted product is none, as it is elsewhere; the line keeps it and shows it again when it comes back.
pub(super) fn select() -> String {
    " || jsonb_build_object('lines', (select coalesce(jsonb_agg(jsonb_build_object('productId', p.id, 'name', l.name, 'quantityMilli', l.quantity_milli,
          'priceMinor', l.price_minor, 'discountBp', l.discount_bp) order by l.position, l.id), '[]')
        from deal_lines l left join lateral (select id from products p where p.org_id = l.org_id and p.id = l.product_id and p.deleted_at is null limit 1) p on true
        where l.org_id = r.org_id and l.deal_id = r.id))"
        .to_owned()
}
