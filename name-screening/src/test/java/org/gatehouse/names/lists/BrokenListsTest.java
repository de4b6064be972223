package org.gatehouse.names.lists;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.gatehouse.names.ListEntry;
import org.junit.jupiter.api.Test;

/** What is wrong with a list is named by its place, and does not harm what stands beside it. */
class BrokenListsTest {

    private static final String HEADER = "id\tprimary\tdobs\tcountries\tpassports\tgender\n";

    @Test
    void a_broken_line_in_the_middle_loses_itself_alone() {
        Read read = Read.of(
                new ScreeningTsv(),
                HEADER + "1\tQuill, A\t\t\t\t\n2\tQuill, B\n3\tQuill, C\t\t\t\t\n\n4\tQuill, D\t\t\t\t\n");

        assertThat(read.entries()).extracting(ListEntry::id).containsExactly("1", "3", "4");
        assertThat(read.remarks()).containsExactly("3 2 BROKEN_LINE 2\tQuill, B");
        assertThat(read.report().refusedIds()).containsExactly("2");
        assertThat(read.report().sound()).isFalse();
        assertThat(read.report().complete()).isTrue();
    }

    @Test
    void an_open_quote_does_not_swallow_what_follows() {
        Read read = Read.of(
                new OwnCsv(), "id,primary\n1,\"Quill, A\n2,\"Quill, B\"\n3,\"Quill\nC\"\n4,\"Quill\" D\n5,Quill E\n");

        assertThat(read.entries()).extracting(ListEntry::id).containsExactly("2", "3", "5");
        assertThat(Read.names(read.entries().get(1))).containsExactly("PRIMARY Quill C");
        assertThat(read.remarks()).containsExactly("2  QUOTE_OPEN ", "6  BROKEN_LINE ");
    }

    @Test
    void entries_without_name_or_id_and_second_entries_are_named() {
        Read read = Read.of(
                new ScreeningTsv(),
                HEADER + "1\t\t\t\t\t\n2\t\t\t\tX1\t\n\tQuill\t\t\t\t\n3\tQuill\t\t\t\t\n3\tQuill, Other\t\t\t\t\n");

        assertThat(read.entries()).extracting(ListEntry::id).containsExactly("2", "3");
        assertThat(read.remarks())
                .containsExactly(
                        "2 1 NO_NAME ", "3 2 ONLY_DOCUMENTS ", "4  NO_ID Quill", "6 3 DUPLICATE_ID Quill, Other");
    }

    @Test
    void values_that_mean_nothing_are_shown_and_the_entry_is_read() {
        Read read = Read.of(new ScreeningTsv(), HEADER + "1\tQuill\t1970-02-30|12.5.70|1970\tAtlantis\t\tyes\n");

        assertThat(Read.births(read.first())).containsExactly("1970");
        assertThat(read.first().nationalities()).containsExactly("Atlantis");
        assertThat(read.remarks())
                .containsExactly(
                        "2 1 INVALID_DATE 1970-02-30",
                        "2 1 INVALID_DATE 12.5.70",
                        "2 1 UNKNOWN_COUNTRY Atlantis",
                        "2 1 UNKNOWN_SEX yes");
        assertThat(read.report().sound()).isTrue();
    }

    @Test
    void a_line_in_another_encoding_is_told_from_its_neighbours() {
        Read read = Read.of(new ScreeningTsv(), (HEADER + "1\tJosé\t\t\t\t\n2\tQuill\t\t\t\t\n").getBytes(ISO_8859_1));

        assertThat(read.entries()).extracting(ListEntry::id).containsExactly("2");
        assertThat(read.remarks()).containsExactly("2  NOT_UTF8 ");
    }

    @Test
    void broken_json_loses_its_line_alone() {
        Read read = Read.of(new OwnJson(), """
                {"id":"1","names":[{"full":"Quill"}]}
                {"id":"2","names":[{"full":"Quill"}]
                [1]
                {"id":"3","names":[{"full":"Quill","strength":"loud"}]}
                {"id":"4","id":"5"}
                %s
                {"id":"6","names":[{"full":"Quill"}]}
                """.formatted("[".repeat(5_000)));

        assertThat(read.entries()).extracting(ListEntry::id).containsExactly("1", "6");
        assertThat(read.report().remarks()).extracting(Remark::line).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(read.report().remarks()).extracting(Remark::code).containsOnly(RemarkCode.BROKEN_LINE);
        assertThat(read.report().refusedIds()).containsExactly("3");
    }

    @Test
    void an_xml_list_that_is_cut_off_is_not_complete() {
        byte[] whole = Read.fixture("sdn.xml");
        String cut = new String(whole, ISO_8859_1);
        Read read = Read.of(new OfacXml(), cut.substring(0, cut.indexOf("<uid>103")));

        assertThat(read.entries()).hasSize(1);
        assertThat(read.report().complete()).isFalse();
        assertThat(read.report().sound()).isFalse();
        assertThat(read.report().remarks().getLast().line()).isEqualTo(21);
    }

    @Test
    void nothing_is_expanded_or_fetched() {
        String entity = "<!DOCTYPE sdnList [<!ENTITY a \"%s\">]><sdnList><sdnEntry><uid>1</uid><lastName>&a;</lastName>"
                + "<sdnType>Individual</sdnType></sdnEntry></sdnList>";
        for (String list : new String[] {
            entity.formatted("Quill"),
            entity.replace("\"%s\"", "SYSTEM \"file:///etc/hostname\""),
            "<!DOCTYPE sdnList SYSTEM \"http://localhost:1/\"><sdnList/>"
        }) {
            Read read = Read.of(new OfacXml(), list);
            assertThat(read.entries()).isEmpty();
            assertThat(read.report().complete()).as(list).isFalse();
        }
    }

    @Test
    void bombs_do_not_go_off() {
        String deep = "<sdnList><sdnEntry>" + "<a>".repeat(1_000_000);
        assertThat(Read.of(new OfacXml(), deep).report().complete()).isFalse();

        String entry = "<sdnEntry><uid>%d</uid><lastName>%s</lastName><sdnType>Individual</sdnType>%s</sdnEntry>";
        String wide = "<sdnList>" + entry.formatted(1, "Quill", "<a/>".repeat(100_000))
                + entry.formatted(2, "Q".repeat(6 << 20), "") + entry.formatted(3, "Quill", "") + "</sdnList>";
        Read read = Read.of(new OfacXml(), wide);
        assertThat(read.entries()).extracting(ListEntry::id).containsExactly("3");
        assertThat(read.report().counts()).containsEntry(RemarkCode.TOO_LONG, 2);

        Read attribute = Read.of(new OfacXml(), "<sdnList><sdnEntry a=\"" + "a".repeat(20 << 20) + "\"/></sdnList>");
        assertThat(attribute.report().complete()).isFalse();

        Read line = Read.of(new ScreeningTsv(), HEADER + "1\t" + "Q".repeat(6 << 20) + "\t\t\t\t\n2\tQuill\t\t\t\t\n");
        assertThat(line.entries()).extracting(ListEntry::id).containsExactly("2");
        assertThat(line.remarks()).containsExactly("2  TOO_LONG ");
    }

    @Test
    void a_million_faults_are_counted_but_not_kept() {
        Read read = Read.of(new ScreeningTsv(), HEADER + "x\n".repeat(1_000_000));

        assertThat(read.report().remarks()).hasSize(ListReport.REMARKS_MAX);
        assertThat(read.report().counts()).containsEntry(RemarkCode.BROKEN_LINE, 1_000_000);
    }

    @Test
    void a_list_of_nobody_and_another_list_are_told() {
        assertThat(Read.of(new OwnJson(), "").remarks()).containsExactly("0  EMPTY_LIST ");
        assertThat(Read.of(new UnXml(), Read.fixture("sdn.xml")).report().complete())
                .isFalse();
        assertThat(Read.of(new ScreeningTsv(), "name\tage\n").report().complete())
                .isFalse();
        assertThat(Read.of(new OwnCsv(), "name,age\n").report().complete()).isFalse();
    }

    @Test
    void a_stream_that_fails_is_no_fault_of_the_list() {
        for (ListForm form : ListForm.values()) {
            InputStream failing = new FilterInputStream(new ByteArrayInputStream(new byte[0])) {
                @Override
                public int read() throws IOException {
                    throw new IOException("the disk is gone");
                }

                @Override
                public int read(byte[] buffer, int from, int length) throws IOException {
                    return read();
                }
            };
            assertThatThrownBy(() -> form.reader().read(failing, _ -> {}))
                    .as(form.name())
                    .isInstanceOf(IOException.class)
                    .hasMessage("the disk is gone");
        }
    }

    @Test
    void every_remark_has_a_sentence_in_both_languages() {
        for (RemarkCode code : RemarkCode.values()) {
            var remark = new Remark(1_234, "A-1", code, "what it says");
            assertThat(remark.sentence(Locale.ENGLISH))
                    .startsWith("Line 1234: entry A-1: ")
                    .endsWith(
                            code == RemarkCode.BROKEN_FILE
                                            || remark.sentence(Locale.ENGLISH).endsWith(")")
                                    ? ")"
                                    : ".");
            assertThat(remark.sentence(Locale.CHINESE))
                    .startsWith("第1234行：条目A-1：")
                    .doesNotContain("{");
        }
    }
}
