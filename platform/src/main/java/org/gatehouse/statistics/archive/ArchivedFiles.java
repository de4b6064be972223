package org.gatehouse.statistics.archive;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Files of the archive for an engine to count over.
 *
 * @param root the folder of the archive; below it the names of folders are the columns {@code month} and {@code vintage}
 * @param files one at least of each fact
 * @param asOf every fact committed before it is in them
 */
public record ArchivedFiles(Path root, Map<ArchivedFact, List<Path>> files, Instant asOf) {}
