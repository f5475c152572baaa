//! Products of the catalogue and product rows of deals.

use super::Kind::{Double, Flag, Int, Money, Text, Time};
use super::{Field, fixed, free};

pub static PRODUCT: &[Field] = &[
    fixed("ID", "id", Int, "ID"),
    free("NAME", "name", Text, "Название"),
    free("CODE", "code", Text, "Символьный код"),
    free("ACTIVE", "active", Flag, "Активен"),
    free("CATALOG_ID", "iblockId", Int, "Каталог"),
    free("SECTION_ID", "iblockSectionId", Int, "Раздел"),
    free("SORT", "sort", Int, "Сортировка"),
    free("DESCRIPTION", "detailText", Text, "Описание"),
    free("PRICE", "price", Money, "Цена"),
    free("CURRENCY_ID", "currencyId", Text, "Валюта"),
    free("VAT_ID", "vatId", Int, "Ставка НДС"),
    free("VAT_INCLUDED", "vatIncluded", Flag, "НДС включён в цену"),
    free("MEASURE", "measure", Int, "Единица измерения"),
    free("QUANTITY", "quantity", Double, "Количество"),
    free("XML_ID", "xmlId", Text, "Внешний код"),
    fixed("CREATED_BY", "createdBy", Int, "Кем создан"),
    fixed("MODIFIED_BY", "modifiedBy", Int, "Кем изменён"),
    fixed("DATE_CREATE", "dateCreate", Time, "Дата создания"),
    fixed("TIMESTAMP_X", "timestampX", Time, "Дата изменения"),
];

pub static PRODUCT_ROW: &[Field] = &[
    fixed("ID", "id", Int, "ID"),
    free("OWNER_ID", "ownerId", Int, "Владелец"),
    free("OWNER_TYPE", "ownerType", Text, "Тип владельца"),
    free("PRODUCT_ID", "productId", Int, "Товар"),
    free("PRODUCT_NAME", "productName", Text, "Название"),
    free("PRICE", "price", Double, "Цена"),
    free("PRICE_NETTO", "priceNetto", Double, "Цена без скидки"),
    free("PRICE_BRUTTO", "priceBrutto", Double, "Цена с налогом без скидки"),
    free("QUANTITY", "quantity", Double, "Количество"),
    free("DISCOUNT_TYPE_ID", "discountTypeId", Int, "Тип скидки"),
    free("DISCOUNT_RATE", "discountRate", Double, "Скидка, %"),
    free("DISCOUNT_SUM", "discountSum", Double, "Сумма скидки"),
    free("TAX_RATE", "taxRate", Double, "Налог, %"),
    free("TAX_INCLUDED", "taxIncluded", Flag, "Налог включён в цену"),
    free("MEASURE_CODE", "measureCode", Int, "Код единицы измерения"),
    free("MEASURE_NAME", "measureName", Text, "Единица измерения"),
    free("SORT", "sort", Int, "Сортировка"),
    free("TYPE", "type", Int, "Тип"),
];
