package org.gatehouse.statistics.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The folder of the archive: {@code month=2022-01-01/vintage=1/…}, which engines read as columns. A vintage is written beside under
 * another name, forced to the disk, and renamed as a whole: it is there completely or not at all.
 */
@Component
class ArchiveFolder {

    private static final String WRITING = ".writing";
    private static final String MONTH = "month=";

    private final Path root;

    ArchiveFolder(ArchiveSettings settings) {
        this.root = settings.folder();
    }

    Path root() {
        return root;
    }

    Path of(YearMonth month, int vintage) {
        return root.resolve(folder(month)).resolve("vintage=" + vintage);
    }

    private static String folder(YearMonth month) {
        return MONTH + month.atDay(1);
    }

    /** As a sentence names it. */
    String named(Path file) {
        return root.relativize(file).toString();
    }

    /** An empty folder to write in; what a killed run left in it is gone. One process at a time, see {@link MonthStore#tryLock}. */
    Path beginWriting() throws IOException {
        Path folder = root.resolve(WRITING);
        discard(folder);
        Files.createDirectories(folder);
        return folder;
    }

    /** Puts what was written in its place; the last step, after which it is there whatever happens. */
    void publish(Path written, YearMonth month, int vintage) throws IOException {
        try (Stream<Path> files = Files.list(written)) {
            for (Path file : files.toList()) {
                force(file, StandardOpenOption.WRITE);
            }
        }
        force(written, StandardOpenOption.READ);
        Path ofMonth = root.resolve(folder(month));
        Files.createDirectories(ofMonth);
        Files.move(written, of(month, vintage), StandardCopyOption.ATOMIC_MOVE);
        force(ofMonth, StandardOpenOption.READ);
        force(root, StandardOpenOption.READ);
    }

    private static void force(Path file, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(file, how)) {
            channel.force(true);
        }
    }

    /** Vintages that lie in the folder, whether or not anybody knows them. */
    List<Path> vintages() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> found = Files.find(root, 2, (path, _) -> ofAMonth(root.relativize(path)))) {
            return found.sorted().toList();
        }
    }

    private static boolean ofAMonth(Path relative) {
        return relative.getNameCount() == 2 && relative.getName(0).toString().startsWith(MONTH);
    }

    static void discard(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException _) {
            // there was none
        }
    }
}
