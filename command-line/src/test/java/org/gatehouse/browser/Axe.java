package org.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Examines a page with axe-core, the version that the front end's lock file names. */
final class Axe {

    private static final String SOURCE =
            read(Path.of("..", "platform", "frontend", "node_modules", "axe-core", "axe.min.js"));

    private static final String RUN = """
            () => axe.run(document, {
              runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
              resultTypes: ["violations"],
            }).then(result => result.violations.map(violation =>
              violation.id + " (" + violation.help + "): "
                + violation.nodes.slice(0, 4).map(node => node.target + " " + node.failureSummary).join(" | ")))
            """;

    private Axe() {}

    static void assertNothingFound(Page page, String where) {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate("() => {" + SOURCE + "\n}");
        }
        assertThat((List<?>) page.evaluate(RUN)).as(where).isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
