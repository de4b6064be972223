package org.gatehouse.statistics.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Packs spooled rows into Parquet files by DuckDB, and counts what arrived. */
@Component
class ParquetWriter {

    private static final String MEMORY = "512MB";
    private static final String SPILLS = ".spills";

    /** Each spooled file is deleted once it is packed. */
    List<Manifest.Entry> pack(Path folder, YearMonth month, int vintage, List<Spool.Counted> spooled)
            throws IOException, SQLException {
        List<Manifest.Entry> entries = new ArrayList<>();
        Path spills = folder.resolve(SPILLS);
        try (Duck duck = Duck.open(MEMORY, spills)) {
            duck.name("schema", Manifest.SCHEMA);
            duck.name("month", month.toString());
            duck.name("vintage", Integer.toString(vintage));
            for (Spool.Counted part : spooled) {
                entries.add(pack(duck, folder, part));
            }
        }
        ArchiveFolder.discard(spills);
        return entries;
    }

    private static Manifest.Entry pack(Duck duck, Path folder, Spool.Counted part) throws IOException {
        String name = part.fact().code() + "." + part.group() + ".parquet";
        Path target = folder.resolve(name);
        duck.name("spool", part.file().toString());
        duck.name("target", target.toString());
        duck.execute(part.fact().parquetSql());
        Files.delete(part.file());
        boolean whole = duck.jdbc()
                .sql("""
                        SELECT COUNT(*) AS rows, CAST(COALESCE(SUM(quantity), 0) AS bigint) AS quantity
                        FROM read_parquet(getvariable('target'), hive_partitioning = false)
                        """)
                .query((row, _) -> row.getLong("rows") == part.rows() && row.getLong("quantity") == part.quantity())
                .single();
        if (!whole) {
            throw new IOException(name + " does not hold the rows that went into it");
        }
        return new Manifest.Entry(
                name, part.fact(), part.group(), part.rows(), part.quantity(), Files.size(target), Sha256.of(target));
    }
}
