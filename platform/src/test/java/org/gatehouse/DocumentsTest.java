package org.gatehouse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever follows a document finds what it names: links, commands, and what guards each decision. */
class DocumentsTest {

    private static final Path ROOT = root();
    private static final Path DECISIONS = ROOT.resolve("docs/decisions");

    private static final Set<String> FOLDERS_OF_OTHERS = Set.of("target", "node_modules", "var", ".git", ".idea");

    private static final List<String> HEADINGS =
            List.of("## The question", "## What pulls", "## We decided", "## What it costs", "## Passed over");

    private static final Pattern FENCED = Pattern.compile("(?ms)^\\s*```.*?^\\s*```\\s*$");
    private static final Pattern CODE = Pattern.compile("`[^`\\n]*`");
    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?)\\s*$");
    private static final Pattern COMMAND = Pattern.compile("\\./gatehouse ([a-z][a-z-]*)");
    private static final Pattern COMMAND_CLASS =
            Pattern.compile("@Command\\(\\s*(?:[^()]*?,\\s*)?name = \"([a-z][a-z-]*)\"");
    private static final Pattern STATUS = Pattern.compile(
            "(?m)^Status: (?:accepted|replaced) \\d{4}-\\d{2}-\\d{2}(?: \\((?:replaces|by) (\\d+)\\))? +Guarded by: (.+)$");

    @Test
    void every_link_leads_somewhere() {
        var broken = new ArrayList<String>();
        for (Path document : documents()) {
            String prose =
                    CODE.matcher(FENCED.matcher(read(document)).replaceAll("")).replaceAll("");
            LINK.matcher(prose)
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !leadsSomewhere(document, link))
                    .forEach(link -> broken.add(ROOT.relativize(document) + " → " + link));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void every_command_that_a_document_names_exists() {
        Set<String> commands = commands();
        assertThat(commands).contains("demo", "serve", "replay", "bulletin", "bench");
        var unknown = new ArrayList<String>();
        for (Path document : documents()) {
            COMMAND.matcher(read(document))
                    .results()
                    .map(named -> named.group(1))
                    .filter(named -> !commands.contains(named))
                    .forEach(named -> unknown.add(ROOT.relativize(document) + " → ./gatehouse " + named));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void every_decision_has_its_headings_in_order() {
        assertThat(decisions()).isNotEmpty().allSatisfy(page -> {
            String text = read(page);
            int number = number(page);
            assertThat(text).as("%s", page.getFileName()).startsWith("# " + number + ". ");
            List<String> headings = text.lines()
                    .filter(line -> line.startsWith("## "))
                    .map(String::strip)
                    .toList();
            assertThat(headings).as("%s", page.getFileName()).containsExactlyElementsOf(HEADINGS);
        });
    }

    @Test
    void decisions_are_numbered_without_a_gap_and_the_list_has_them_all() {
        List<Path> pages = decisions();
        String list = read(DECISIONS.resolve("README.md"));
        for (int i = 0; i < pages.size(); i++) {
            assertThat(number(pages.get(i))).isEqualTo(i + 1);
            assertThat(list).contains("[" + (i + 1) + "](" + pages.get(i).getFileName() + ")");
        }
    }

    @Test
    void every_decision_is_guarded_by_something_that_exists() {
        Set<String> classes = files(".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        String migrations = files(".sql").stream().map(DocumentsTest::read).collect(Collectors.joining("\n"));
        assertThat(decisions()).isNotEmpty().allSatisfy(page -> {
            var status = STATUS.matcher(read(page));
            assertThat(status.find())
                    .as("%s has a line Status and Guarded by", page.getFileName())
                    .isTrue();
            String other = status.group(1);
            if (other != null) {
                assertThat(decisions().stream().map(DocumentsTest::number)).contains(Integer.parseInt(other));
            }
            for (String guard : status.group(2).strip().split(",\\s*")) {
                assertThat(exists(guard, classes, migrations))
                        .as("%s is guarded by %s", page.getFileName(), guard)
                        .isTrue();
            }
        });
    }

    /** A guard is a constraint in a migration, a class, or a file. */
    private static boolean exists(String guard, Set<String> classes, String migrations) {
        if (guard.startsWith("constraint ")) {
            return Pattern.compile("CONSTRAINT " + Pattern.quote(guard.substring(11)) + "\\b")
                    .matcher(migrations)
                    .find();
        }
        return classes.contains(guard) || Files.isRegularFile(ROOT.resolve(guard));
    }

    private static boolean leadsSomewhere(Path document, String link) {
        if (link.matches("[a-z][a-z0-9+.-]*:.*")) {
            return true;
        }
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? document
                : document.resolveSibling(URLDecoder.decode(parts[0], UTF_8)).normalize();
        if (!target.startsWith(ROOT) || !Files.exists(target)) {
            return false;
        }
        return parts.length == 1 || Files.isDirectory(target) || anchors(target).contains(parts[1]);
    }

    /** As GitHub makes them of headings. */
    private static Set<String> anchors(Path document) {
        return HEADING.matcher(read(document))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static Set<String> commands() {
        var names = new TreeSet<>(Set.of("help", "generate-completion"));
        for (Path source : files(".java")) {
            if (source.startsWith(ROOT.resolve("command-line/src/main"))) {
                COMMAND_CLASS
                        .matcher(read(source))
                        .results()
                        .map(command -> command.group(1))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static List<Path> decisions() {
        try (Stream<Path> pages = Files.list(DECISIONS)) {
            return pages.filter(page -> page.getFileName().toString().matches("\\d{4}-[a-z0-9-]+\\.md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Path decision) {
        return Integer.parseInt(decision.getFileName().toString().substring(0, 4));
    }

    private static List<Path> documents() {
        List<Path> documents = files(".md");
        assertThat(documents).contains(ROOT.resolve("README.md"), ROOT.resolve("docs/start.md"));
        return documents;
    }

    private static List<Path> files(String ending) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return FOLDERS_OF_OTHERS.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.getFileName().toString().endsWith(ending)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(null);
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder with the one command, wherever the test is started. */
    private static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("gatehouse")) && Files.isDirectory(folder.resolve("docs"))) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "The folder of the project was not found above " + Path.of("").toAbsolutePath());
    }
}
