package org.gatehouse.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandbookTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "calibration.csv; period,key,value,basis",
                "days.csv; from,factor",
                "ports.csv; code,mainland,hmt,foreigner,conveyances",
            })
    void every_assumption_stands_in_the_handbook(String table, String columns) throws IOException {
        var lines = Files.readAllLines(Path.of("../docs/simulator.md"));
        for (var row : Table.read(table).rows()) {
            assertThat(lines)
                    .as("%s line %d", table, row.line())
                    .anySatisfy(line -> assertThat(line)
                            .contains(
                                    Stream.of(columns.split(",")).map(row::text).toList()));
        }
    }
}
