package org.gatehouse.trust.refreshing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.reference.Problem;
import org.gatehouse.trust.TrustImports;
import org.gatehouse.trust.TrustImports.Delivery;
import org.gatehouse.trust.TrustImports.Import;
import org.gatehouse.trust.TrustImports.Line;
import org.springframework.stereotype.Component;

/**
 * The folder {@code trust/inbox} of the home. A file that was taken goes to {@code done}, one of which nothing was taken to
 * {@code rejected}, each with a report beside it.
 */
@Component
class Inbox {

    static final String NAME = "inbox";
    private static final int FILES_A_LOOK = 50;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final TrustImports imports;
    private final SourceStore sources;
    private final RefreshSettings settings;
    private final Clock clock;
    private final Path folder;

    /** Size and time of files when they were last looked at: one that is still being written changes. */
    private final Map<Path, String> seen = new HashMap<>();

    Inbox(TrustImports imports, SourceStore sources, RefreshSettings settings, Clock clock, HomeFolder home) {
        this.imports = imports;
        this.sources = sources;
        this.settings = settings;
        this.clock = clock;
        this.folder = home.home().toAbsolutePath().resolve("trust");
    }

    /** Looks once. What goes wrong with one file keeps no other waiting. */
    synchronized void look() {
        List<String> failures = new ArrayList<>();
        boolean any = false;
        try {
            for (String each : new String[] {"inbox", "done", "rejected"}) {
                Files.createDirectories(folder.resolve(each));
            }
            for (Path file : settled()) {
                any = true;
                try {
                    take(file).ifPresent(failures::add);
                } catch (IOException | RuntimeException e) {
                    failures.add(file.getFileName() + ": " + e);
                }
            }
        } catch (IOException e) {
            failures.add(e.toString());
        }
        if (!failures.isEmpty()) {
            sources.failed(NAME, clock.instant(), String.join("; ", failures));
        } else if (any) {
            sources.succeeded(NAME, clock.instant(), SourceStore.Mark.NONE);
        }
    }

    /** Files that did not change since the last look. Links are not followed: the folder may be shared. */
    private List<Path> settled() throws IOException {
        List<Path> settled = new ArrayList<>();
        Map<Path, String> now = new HashMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("inbox"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || name.startsWith(".")) {
                    continue;
                }
                String state = Files.size(file) + " " + Files.getLastModifiedTime(file);
                now.put(file, state);
                if (state.equals(seen.get(file)) && settled.size() < FILES_A_LOOK) {
                    settled.add(file);
                }
            }
        }
        seen.clear();
        seen.putAll(now);
        return settled;
    }

    /** @return why nothing was taken of it; empty when something was */
    private Optional<String> take(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (Files.size(file) > settings.bytesMax()) {
            String why = name + " is larger than " + settings.megabytesMax() + " MB";
            put(file, "rejected", why + "\n");
            return Optional.of(why);
        }
        Import made;
        try {
            made = imports.take(new Delivery(name, Files.readAllBytes(file), RefreshClerk.BY_WHOM, Optional.empty()));
        } catch (Problem problem) {
            String why = name + ": " + problem.type();
            put(file, "rejected", why + "\n");
            return Optional.of(why);
        }
        var report = imports.report(made.id());
        boolean useful =
                report.lines().stream().anyMatch(line -> line.disposition() != TrustImports.Disposition.NOT_TAKEN);
        put(file, useful ? "done" : "rejected", text(report));
        return useful ? Optional.empty() : Optional.of(name + ": nothing in it was taken");
    }

    private void put(Path file, String where, String report) throws IOException {
        String name = STAMP.format(clock.instant()) + "-" + file.getFileName();
        Path to = folder.resolve(where).resolve(name);
        for (int again = 2; Files.exists(to, LinkOption.NOFOLLOW_LINKS); again++) {
            to = folder.resolve(where).resolve(again + "-" + name);
        }
        Files.move(file, to);
        Files.writeString(to.resolveSibling(to.getFileName() + ".report.txt"), report, StandardCharsets.UTF_8);
    }

    static String text(TrustImports.Report report) {
        Import made = report.file();
        StringBuilder text = new StringBuilder()
                .append("%s %s, %d bytes, SHA-256 %s%n"
                        .formatted(made.kind(), made.source(), made.bytes(), made.sha256()))
                .append("%d taken, %d proposed, %d known, %d not taken%n"
                        .formatted(made.taken(), made.proposed(), made.known(), made.notTaken()));
        for (Line line : report.lines()) {
            text.append(String.join(
                            "\t",
                            line.disposition().name(),
                            line.kind(),
                            line.sha256(),
                            line.country(),
                            line.subject(),
                            line.entry(),
                            line.why()))
                    .append('\n');
        }
        return report.more() == 0
                ? text.toString()
                : text.append(report.more()).append(" more lines\n").toString();
    }
}
