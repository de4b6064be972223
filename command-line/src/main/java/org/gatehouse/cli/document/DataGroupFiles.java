package org.gatehouse.cli.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/** The options {@code --dg1} to {@code --dg16}: which file holds which data group. */
final class DataGroupFiles {

    private static final int GROUPS = 16;

    private final Map<Integer, Path> files = new TreeMap<>();

    DataGroupFiles() {}

    void addTo(CommandSpec spec) {
        for (int number = 1; number <= GROUPS; number++) {
            spec.addOption(OptionSpec.builder("--dg" + number)
                    .paramLabel("FILE")
                    .type(Path.class)
                    .hidden(number > 2)
                    .description(
                            number == 1
                                    ? "EF.DG1, the zone."
                                    : "EF.DG2, the face; likewise --dg3 to --dg16. Every group that was read is compared.")
                    .setter(keep(number))
                    .build());
        }
    }

    TreeMap<Integer, byte[]> read() throws IOException {
        var groups = new TreeMap<Integer, byte[]>();
        for (Map.Entry<Integer, Path> file : files.entrySet()) {
            groups.put(file.getKey(), InputFile.read(file.getValue()));
        }
        return groups;
    }

    private ISetter keep(int number) {
        return new ISetter() {
            @Override
            @SuppressWarnings({"unchecked", "NullAway"
            }) // Picocli hands over null when it clears an option, and wants the value before.
            public <T> T set(T value) {
                return (T) (value == null ? files.remove(number) : files.put(number, (Path) value));
            }
        };
    }
}
