package org.gatehouse.names.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListFilesTest {

    @TempDir
    Path folder;

    @Test
    void a_form_is_recognised_by_what_stands_in_it() throws IOException {
        assertThat(form("sdn.csv")).contains(ListForm.OFAC_CSV);
        assertThat(form("sdn.xml")).contains(ListForm.OFAC_XML);
        assertThat(form("un.xml")).contains(ListForm.UN_XML);
        assertThat(form("eu.xml")).contains(ListForm.EU_XML);
        assertThat(form("persons.ftm.jsonl")).contains(ListForm.FOLLOW_THE_MONEY);
        assertThat(form("watchlist.tsv")).contains(ListForm.SCREENING_TSV);
        assertThat(form("own.csv")).contains(ListForm.OWN_CSV);
        assertThat(form("own.jsonl")).contains(ListForm.OWN_JSON);
        assertThat(ListFiles.form("\uFEFFid,primary\n".getBytes(StandardCharsets.UTF_8)))
                .contains(ListForm.OWN_CSV);
        for (String other : List.of("", "hello", "<html>", "1,2,3\n", "name\tage\n", "\0\0", "<", "[{}]")) {
            assertThat(ListFiles.form(other.getBytes(StandardCharsets.UTF_8)))
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    void aliases_and_addresses_go_to_the_list_named_with_them() throws IOException {
        Path aliases = copy("alt.csv");
        Path addresses = copy("add.csv");
        Path list = copy("sdn.csv");
        Path other = copy("un.xml");

        assertThat(ListFiles.of(List.of(aliases, list, other, addresses)))
                .containsExactly(
                        new ListFile(list, ListForm.OFAC_CSV, Optional.of(aliases), Optional.of(addresses)),
                        new ListFile(other, ListForm.UN_XML, Optional.empty(), Optional.empty()));
        assertThat(ListFiles.of(List.of(list, aliases)).getFirst().read(_ -> {}).entries())
                .isEqualTo(2);
    }

    @Test
    void what_belongs_to_nothing_is_told() throws IOException {
        Path aliases = copy("alt.csv");
        assertThatThrownBy(() -> ListFiles.of(List.of(aliases, copy("un.xml"))))
                .isInstanceOfSatisfying(
                        UnknownList.class,
                        unknown -> assertThat(unknown.why()).isEqualTo(UnknownList.Why.BESIDE_NOTHING));
        assertThatThrownBy(() -> ListFiles.of(List.of(copy("sdn.csv"), aliases, aliases)))
                .isInstanceOfSatisfying(
                        UnknownList.class, unknown -> assertThat(unknown.why()).isEqualTo(UnknownList.Why.TWICE));
        Path text = Files.writeString(folder.resolve("letter.txt"), "Dear colleague,\n");
        assertThatThrownBy(() -> ListFiles.of(List.of(text)))
                .isInstanceOf(UnknownList.class)
                .hasMessageEndingWith("letter.txt has no form of a list that is known here.");
    }

    private static Optional<ListForm> form(String fixture) throws IOException {
        return ListFiles.form(Read.fixture(fixture));
    }

    private Path copy(String fixture) throws IOException {
        return Files.write(folder.resolve(fixture), Read.fixture(fixture));
    }
}
