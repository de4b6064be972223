package org.gatehouse.statistics.archive;

import java.util.Locale;

/** What is archived: one kind of countable event each, in files of its own. */
public enum ArchivedFact {
    PERSONS_INSPECTED,
    CONVEYANCES_INSPECTED,
    LIST_ALERTS,
    IRREGULAR_STAYS,
    SIGNALS,
    WARNINGS;

    /** As it begins the names of its files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Takes the rows of a month out of PostgreSQL as CSV, the group of the port before them. */
    String copySql() {
        return Texts.read(code() + ".copy.sql");
    }

    /** Packs such rows into a Parquet file. */
    String parquetSql() {
        return Texts.read(code() + ".parquet.sql");
    }
}
