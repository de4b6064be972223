package org.gatehouse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gatehouse.Home;
import org.gatehouse.StartProblem;

/** What the doctor can tell without the database: Java, folders, keys, port, clock. */
final class MachineChecks {

    private static final long SPACE_WARN_BYTES = 5L << 30;
    private static final long SPACE_FAIL_BYTES = 500L << 20;

    /** Older than any machine on which this program was built; a clock before it is wrong. */
    private static final Instant PROGRAM_MADE = Instant.parse("2026-11-01T00:00:00Z");

    private static final Set<PosixFilePermission> FOR_OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private MachineChecks() {}

    static List<Check> all(Home home, int port) throws IOException {
        var checks = new ArrayList<Check>();
        checks.add(java());
        checks.add(homeWritable(home));
        checks.add(space(home));
        checks.add(keys(home));
        checks.add(port(port));
        checks.add(clock());
        checks.add(ClockKeeping.check("timedatectl"));
        return checks;
    }

    private static Check java() {
        var version = Runtime.version();
        return version.feature() == 25
                ? Check.ok("java", "JDK " + version)
                : Check.fail("java", "JDK " + version, "Set JAVA_HOME to a JDK 25.");
    }

    private static Check homeWritable(Home home) {
        Path folder = home.folder();
        if (Files.isDirectory(folder)) {
            return Files.isWritable(folder)
                    ? Check.ok("home", folder.toString())
                    : Check.fail("home", folder + " cannot be written", "Give this user the right to write there.");
        }
        return Check.ok("home", folder + " will be made at the first start");
    }

    private static Check space(Home home) throws IOException {
        Path there = home.folder();
        while (!Files.exists(there)) {
            there = there.resolveSibling("..").normalize();
        }
        long free = Files.getFileStore(there).getUsableSpace();
        String found = free / (1 << 20) + " MB free";
        if (free < SPACE_FAIL_BYTES) {
            return Check.fail("disk-space", found, "Free space now: the database stops when the disk is full.");
        }
        return free < SPACE_WARN_BYTES
                ? Check.warn("disk-space", found, "Free space, or move the home to a larger disk.")
                : Check.ok("disk-space", found);
    }

    private static Check keys(Home home) throws IOException {
        if (!Files.isDirectory(home.keys())) {
            return Check.ok("key-files", "none yet");
        }
        var open = new ArrayList<String>();
        int count = 0;
        try (var files = Files.newDirectoryStream(home.keys())) {
            for (Path file : files) {
                count++;
                boolean secret = !file.toString().endsWith(".pub");
                if (secret && Files.getPosixFilePermissions(file).stream().anyMatch(FOR_OTHERS::contains)) {
                    open.add(file.getFileName().toString());
                }
            }
        }
        return open.isEmpty()
                ? Check.ok("key-files", count + " files, for their owner only")
                : Check.fail(
                        "key-files",
                        "others may read " + String.join(", ", open),
                        "Run: chmod 600 " + home.keys() + "/* and replace the keys if others use this machine.");
    }

    private static Check port(int port) {
        try {
            House.requireFree(port);
            return Check.ok("port", port + " is free");
        } catch (StartProblem e) {
            return Check.warn(
                    "port",
                    port + " is taken",
                    "Nothing to do if that is Gatehouse itself; otherwise choose another: --port.");
        }
    }

    private static Check clock() {
        Instant now = Instant.now();
        return now.isAfter(PROGRAM_MADE)
                ? Check.ok("clock", now.toString())
                : Check.fail("clock", now.toString(), "The clock of this machine is wrong; set it and keep it by NTP.");
    }
}
