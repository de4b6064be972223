package org.gatehouse.stays.counting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The scales as they stand in {@code stays/fines.tsv}; a line that cannot be read stops the start. */
@Component
public final class FineScales {

    private static final String FILE = "stays/fines.tsv";
    private static final int COLUMNS = 9;

    private final List<FineScale> scales;

    public FineScales() {
        this.scales = lines().stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> scale(line.split("\t", -1)))
                .toList();
    }

    public List<FineScale> all() {
        return scales;
    }

    public Optional<FineScale> find(String code) {
        return scales.stream().filter(scale -> scale.code().equals(code)).findFirst();
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource(FILE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FineScale scale(String[] cells) {
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(FILE + ": " + cells[0] + " has " + cells.length + " columns");
        }
        return new FineScale(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                new BigDecimal(cells[4]),
                cells[5].isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(cells[5])),
                cells[6].equals("yes"),
                cells[7],
                cells[8]);
    }
}
