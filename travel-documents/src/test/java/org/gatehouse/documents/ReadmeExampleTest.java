package org.gatehouse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReadmeExampleTest {

    @Test
    void the_example_of_the_readme_runs() {
        var reading = MrzReader.read("""
                p<utoeriksson<<anna<maria
                L898902C36UTO74O8I22F1204159ZE184226B<<<<<10
                """, LocalDate.of(2012, 1, 2));

        assertThat(reading.name().display()).isEqualTo("ERIKSSON, ANNA MARIA");
        assertThat(reading.birth().iso()).isEqualTo("1974-08-12");
        assertThat(reading.outcome(Check.COMPOSITE)).isEqualTo(CheckOutcome.PASSED);
        assertThat(reading.findings().getLast().sentence(Locale.ENGLISH))
                .isEqualTo("Line 2, place 16, date of birth: 74O8I2 was read as 740812; the check digit agrees.");
    }

    @Test
    void the_readme_shows_this_very_example() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int from = readme.indexOf("```java\n") + "```java\n".length();
        String example = readme.substring(from, readme.indexOf("```", from));
        String source = Files.readString(Path.of("src/test/java/org/gatehouse/documents/ReadmeExampleTest.java"));

        assertThat(source.replaceAll("\\s", "")).contains(example.replaceAll("\\s", ""));
    }
}
