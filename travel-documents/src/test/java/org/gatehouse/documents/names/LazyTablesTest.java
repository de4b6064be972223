package org.gatehouse.documents.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.gatehouse.documents.MrzReader;
import org.gatehouse.documents.Name;
import org.junit.jupiter.api.Test;

/** Who reads zones, and spells names of other scripts, does not pay for the tables of pinyin. */
class LazyTablesTest {

    @Test
    void a_program_without_chinese_names_loads_no_class_of_the_pinyin_tables()
            throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:stdout",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName())
                .redirectErrorStream(true)
                .start();
        String told = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor()).as(told).isZero();
        assertThat(told).contains("org.gatehouse.documents.MrzReader").contains("names.CyrillicTable");
        assertThat(told).doesNotContain("com.ibm.icu");
    }

    /** Reads a zone and compares a name. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) {
            var reading = MrzReader.read(
                    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10",
                    LocalDate.of(2012, 1, 2));
            boolean agrees = new NativeName("Эрикссон", "Анна", "RUS").agreesWith(new Name("ERIKSSON", "ANNA", false));
            System.exit(reading.sound() && agrees ? 0 : 1);
        }
    }
}
