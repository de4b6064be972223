package org.gatehouse.names.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.names.ListEntry;
import org.gatehouse.names.Strength;
import org.gatehouse.names.lists.ListDifference.Concern;
import org.junit.jupiter.api.Test;

/** Lists as OFAC published them, which lie beside the house; left out where they do not. */
class SharedOfacTest {

    @Test
    void every_person_of_2024_is_read() throws IOException {
        Read ofac = read("ofac/sdn_2024-05-03.csv", "ofac/alt_2024-09-25.csv");

        assertThat(ofac.entries()).hasSize(6_854);
        assertThat(ofac.report().leftOut()).isEqualTo(Map.of("organisation", 6_884));
        assertThat(ofac.report().counts().keySet())
                .isSubsetOf(
                        RemarkCode.STRAY_LINE,
                        RemarkCode.UNKNOWN_COUNTRY,
                        RemarkCode.INVALID_DATE,
                        RemarkCode.NO_NUMBER,
                        RemarkCode.FURTHER_NUMBER);
    }

    @Test
    void nearly_every_vessel_and_aircraft_of_2024_has_a_number() throws IOException {
        Read ofac = read("ofac/sdn_2024-05-03.csv");

        int vessels = ofac.report().objects().get(ListedObject.Kind.VESSEL);
        int aircraft = ofac.report().objects().get(ListedObject.Kind.AIRCRAFT);
        int refused = ofac.report().counts().getOrDefault(RemarkCode.NO_NUMBER, 0);
        assertThat(vessels + aircraft + refused).isEqualTo(851 + 376);
        assertThat(refused).as(ofac.remarks().toString()).isLessThan(15);
        assertThat(ofac.objects().stream()
                        .filter(object -> !object.value(ListedObject.Field.IMO).isEmpty()))
                .hasSizeGreaterThan(840);
    }

    @Test
    void the_table_made_of_it_by_other_software_says_the_same() throws IOException {
        Read table = read("watchlist_ofac.tsv");
        Map<String, ListEntry> ofac = new HashMap<>();
        read("ofac/sdn_2024-05-03.csv", "ofac/alt_2024-09-25.csv")
                .entries()
                .forEach(entry -> ofac.put(entry.id(), entry));

        assertThat(table.entries()).hasSize(6_854);
        assertThat(table.report().sound()).isTrue();
        assertThat(names(table, Strength.STRONG_ALIAS)).isEqualTo(8_390);
        assertThat(names(table, Strength.WEAK_ALIAS))
                .as("2,036, of which two stand twice")
                .isEqualTo(2_034);
        List<String> otherwise = new ArrayList<>();
        for (ListEntry row : table.entries()) {
            ListEntry entry = ofac.get(row.id());
            if (entry == null
                    || !entry.names().getFirst().equals(row.names().getFirst())
                    || !years(entry).containsAll(years(row))
                    || !entry.sexes().equals(row.sexes())
                    || !entry.nationalities().equals(row.nationalities())) {
                otherwise.add(row + "\n     " + entry);
            }
        }
        assertThat(otherwise).isEmpty();
    }

    @Test
    void from_2021_to_2024_the_list_grew() throws IOException {
        Read before = read("ofac/sdn_2021-07-07.csv", "ofac/alt_2021-07-07.csv");
        Read after = read("ofac/sdn_2024-05-03.csv", "ofac/alt_2024-09-25.csv");

        ListDifference difference = ListDifference.between(before.entries(), after.entries(), after.report());

        assertThat(before.entries()).hasSize(4_620);
        assertThat(difference.unchanged()
                        + difference.changed().size()
                        + difference.ended().size())
                .isEqualTo(4_620);
        assertThat(difference.unchanged()
                        + difference.changed().size()
                        + difference.added().size())
                .isEqualTo(6_854);
        assertThat(difference.concerns()).isEmpty();
        Read empty = Read.of(new OfacCsv(), "");
        assertThat(ListDifference.between(before.entries(), empty.entries(), empty.report())
                        .concerns())
                .contains(Concern.SHRANK_BY_HALF, Concern.EMPTY);
    }

    /** The other software keeps only the year of an estimate and of a range within a year, and misses one date. */
    private static List<String> years(ListEntry entry) {
        return entry.births().stream()
                .map(date -> date.year() + " " + date.lastYear())
                .toList();
    }

    private static long names(Read read, Strength strength) {
        return read.entries().stream()
                .flatMap(entry -> entry.names().stream())
                .filter(name -> name.strength() == strength)
                .count();
    }

    private static Read read(String... files) throws IOException {
        Optional<Path> folder = shared();
        assumeTrue(folder.isPresent(), "no folder shared/data beside the checkout");
        var kept = new Read.Kept(new ArrayList<>(), new ArrayList<>());
        List<Path> paths = Stream.of(files).map(folder.get()::resolve).toList();
        return kept.read(ListFiles.of(paths).getFirst().read(kept));
    }

    private static Optional<Path> shared() {
        String told = System.getProperty("gatehouse.shared");
        if (told != null) {
            return Optional.of(Path.of(told, "data", "screening")).filter(Files::isDirectory);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path data = at.resolve("shared").resolve("data").resolve("screening");
            if (Files.isDirectory(data)) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }
}
