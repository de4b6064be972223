package org.gatehouse.screening.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.screening.Watch.GAO;
import static org.gatehouse.screening.Watch.MA;
import static org.gatehouse.screening.Watch.aDraft;
import static org.gatehouse.screening.Watch.aList;
import static org.gatehouse.screening.Watch.aNumber;
import static org.gatehouse.screening.Watch.released;
import static org.gatehouse.screening.Watch.surname;
import static org.gatehouse.screening.Watch.traveller;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.gatehouse.access.AccessProblem;
import org.gatehouse.names.lists.ListDifference.Concern;
import org.gatehouse.names.lists.ListWriter;
import org.gatehouse.reference.Direction;
import org.gatehouse.screening.Entries;
import org.gatehouse.screening.ListImports;
import org.gatehouse.screening.ListImports.Content;
import org.gatehouse.screening.ListImports.Deed;
import org.gatehouse.screening.ListImports.Delivery;
import org.gatehouse.screening.ListImports.Figures;
import org.gatehouse.screening.ListImports.Import;
import org.gatehouse.screening.ListImports.Line;
import org.gatehouse.screening.ListImports.State;
import org.gatehouse.screening.Screening;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.Sought.Kind;
import org.gatehouse.screening.SoughtObjects;
import org.gatehouse.screening.Watch;
import org.gatehouse.screening.WatchlistId;
import org.gatehouse.screening.Watchlists;
import org.gatehouse.screening.keeping.Follower;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.Invented;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Published lists come in: whole, or not at all. */
@HouseTest
class ListImportsTest {

    private static final String WHY = "Sought under the sanctions of Utopia.";

    private final ListImports imports;
    private final ImportClerk clerk;
    private final Watchlists lists;
    private final Entries entries;
    private final Screening screening;
    private final SoughtObjects objects;
    private final Follower node;
    private final SettableClock clock;
    private final JdbcTemplate jdbc;
    private WatchlistId list;

    ListImportsTest(
            ListImports imports,
            ImportClerk clerk,
            Watchlists lists,
            Entries entries,
            Screening screening,
            SoughtObjects objects,
            Follower node,
            SettableClock clock,
            JdbcTemplate jdbc) {
        this.imports = imports;
        this.clerk = clerk;
        this.lists = lists;
        this.entries = entries;
        this.screening = screening;
        this.objects = objects;
        this.node = node;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void a_list() {
        clock.set(Instant.parse("2073-03-05T01:00:00Z"));
        list = released(lists, aList()).id();
    }

    /** All tests share one house, and some look for the same numbers. */
    @AfterEach
    void no_list_any_more() {
        lists.withdraw(list, "It was tried.", GAO);
        node.follow();
    }

    private static String line(String id, String number) {
        return line(id, number, "");
    }

    private static String line(String id, String number, String more) {
        String surname = surname(number);
        return "{\"id\":\"%s\",\"names\":[{\"surname\":\"%s\",\"given\":\"%s\"}],\"births\":[\"%s\"],\"nationalities\":[\"UTO\"],\"documents\":[{\"number\":\"%s\",\"kind\":\"passport\",\"issuer\":\"UTO\"}]%s}"
                .formatted(id, surname, Invented.given(surname), Invented.born(surname), number, more);
    }

    private static List<Content> file(String... lines) {
        return file(String.join("\n", lines));
    }

    private static List<Content> file(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        return List.of(new Content("list.jsonl", () -> new ByteArrayInputStream(octets)));
    }

    private Import proposed(List<Content> files) throws IOException {
        var made = imports.propose(new Delivery(list, files, WHY, "Journal 7/2073", Optional.empty()), GAO);
        clerk.work(made.id());
        return imports.get(made.id(), MA);
    }

    private Import applied(List<Content> files) throws IOException {
        Import made = proposed(files);
        imports.release(made.id(), made.revision(), made.concerns(), MA);
        clerk.work(made.id());
        return imports.get(made.id(), MA);
    }

    private boolean found(String number) {
        node.follow();
        return screening.screen(traveller(number, Watch.GONGBEI, Direction.ENTRY)).stream()
                .anyMatch(hit -> hit.list().equals(list));
    }

    private static Figures without(Figures figures) {
        return new Figures(
                figures.before(),
                figures.added(),
                figures.changed(),
                figures.ended(),
                figures.unchanged(),
                figures.refused(),
                Map.of(),
                Map.of());
    }

    private static Figures figures(int before, int added, int changed, int ended, int unchanged, int refused) {
        return new Figures(before, added, changed, ended, unchanged, refused, Map.of(), Map.of());
    }

    private long rows(UUID id) {
        return jdbc.queryForObject("""
                SELECT (SELECT count(*) FROM screening.import_row WHERE import = ?)
                     + (SELECT count(*) FROM screening.import_octets WHERE import = ?)
                     + (SELECT count(*) FROM screening.import_remark WHERE import = ?)
                """, Long.class, id, id, id);
    }

    @Test
    void a_list_counts_when_another_officer_has_signed_and_not_before() throws IOException {
        String one = aNumber();
        String two = aNumber();
        Import made = proposed(file(line("A-1", one), line("A-2", two)));

        assertThat(made.state()).isEqualTo(State.PROPOSED);
        assertThat(made.form()).isEqualTo("own-json");
        assertThat(without(made.figures())).isEqualTo(figures(0, 2, 0, 0, 0, 0));
        assertThat(imports.report(made.id(), MA).lines())
                .extracting(Line::deed, Line::listedAs)
                .containsExactly(Tuple.tuple(Deed.ADD, "A-1"), Tuple.tuple(Deed.ADD, "A-2"));
        assertThat(imports.waiting(MA)).extracting(Import::id).contains(made.id());
        assertThat(found(one)).isFalse();

        assertThatThrownBy(() -> imports.release(made.id(), made.revision(), Set.of(), GAO))
                .isInstanceOf(AccessProblem.NotPermitted.class);
        assertThatThrownBy(() -> imports.release(made.id(), made.revision(), Set.of(), Watch.both(GAO)))
                .isInstanceOf(ScreeningProblem.SecondOfficerNeeded.class);

        imports.release(made.id(), made.revision(), Set.of(), MA);
        clerk.work(made.id());

        assertThat(imports.get(made.id(), MA).state()).isEqualTo(State.APPLIED);
        assertThat(found(one)).isTrue();
        assertThat(found(two)).isTrue();
        assertThat(rows(made.id())).isZero();
        var entry = entries.list(new Entries.Filter(list, Optional.empty(), Optional.empty(), 10), MA)
                .rows()
                .getFirst();
        assertThat(entry.entered().by()).isEqualTo(GAO.id());
        assertThat(entry.released())
                .hasValueSatisfying(signed -> assertThat(signed.by()).isEqualTo(MA.id()));
        assertThat(entry.current().source()).isEqualTo("Journal 7/2073");
    }

    @Test
    void the_next_version_adds_changes_and_ends_and_leaves_alone_what_an_officer_entered() throws IOException {
        String stays = aNumber();
        String changes = aNumber();
        String ends = aNumber();
        String comes = aNumber();
        String byHand = aNumber();
        released(entries, aDraft(list, Watch.aPerson(byHand)));
        applied(file(line("S", stays), line("C", changes), line("E", ends)));

        Import next =
                proposed(file(line("N", comes), line("C", changes, ",\"places\":[\"Zenith\"]"), line("S", stays)));
        assertThat(without(next.figures())).isEqualTo(figures(3, 1, 1, 1, 1, 0));
        assertThat(imports.report(next.id(), MA).lines())
                .extracting(Line::deed, Line::listedAs, Line::fields)
                .containsExactly(
                        Tuple.tuple(Deed.ADD, "N", List.of()),
                        Tuple.tuple(Deed.CHANGE, "C", List.of("places")),
                        Tuple.tuple(Deed.END, "E", List.of()));
        assertThat(found(ends)).isTrue();
        imports.release(next.id(), next.revision(), Set.of(), MA);
        clerk.work(next.id());

        assertThat(found(comes)).isTrue();
        assertThat(found(changes)).isTrue();
        assertThat(found(stays)).isTrue();
        assertThat(found(byHand)).isTrue();
        assertThat(found(ends)).isFalse();
        Import same =
                proposed(file(line("S", stays), line("C", changes, ",\"places\":[\"Zenith\"]"), line("N", comes)));
        assertThat(without(same.figures())).isEqualTo(figures(3, 0, 0, 0, 3, 0));
    }

    @Test
    void a_broken_line_and_an_id_that_stands_twice_are_told_and_must_be_confirmed() throws IOException {
        String good = aNumber();
        String first = aNumber();
        String kept = aNumber();
        applied(file(line("K", kept)));
        Import made = proposed(file(
                line("G", good),
                "{\"id\":\"B\",\"names\":[{\"surn",
                line("D", first),
                line("D", aNumber()),
                "{\"id\":\"K\",\"names\":[{\"full\":\"Nobody Known\"}]}"));

        assertThat(without(made.figures())).isEqualTo(figures(1, 2, 0, 0, 0, 3));
        assertThat(made.figures().remarks())
                .containsEntry("BROKEN_LINE", 1)
                .containsEntry("DUPLICATE_ID", 1)
                .containsEntry("IDENTIFIERS_MISSING", 1);
        assertThat(imports.report(made.id(), MA).remarks())
                .extracting(ListImports.Remark::line, ListImports.Remark::code, ListImports.Remark::about)
                .contains(
                        Tuple.tuple(2L, "BROKEN_LINE", ""),
                        Tuple.tuple(4L, "DUPLICATE_ID", "D"),
                        Tuple.tuple(0L, "IDENTIFIERS_MISSING", "K"));
        assertThat(made.concerns()).containsExactly(Concern.ENTRIES_REFUSED);
        assertThatThrownBy(() -> imports.release(made.id(), made.revision(), Set.of(), MA))
                .isInstanceOf(ScreeningProblem.NotConfirmed.class);

        imports.release(made.id(), made.revision(), EnumSet.of(Concern.ENTRIES_REFUSED), MA);
        clerk.work(made.id());
        assertThat(found(good)).isTrue();
        assertThat(found(first)).isTrue();
        assertThat(found(kept)).as("what is refused stays as it was").isTrue();
    }

    @Test
    void a_list_that_shrank_by_half_asks_first() throws IOException {
        String stays = aNumber();
        String gone = aNumber();
        applied(file(line("1", stays), line("2", gone)));
        Import made = proposed(file(line("1", stays)));

        assertThat(made.concerns()).containsExactly(Concern.SHRANK_BY_HALF);
        assertThatThrownBy(() -> imports.release(made.id(), made.revision(), Set.of(), MA))
                .isInstanceOf(ScreeningProblem.NotConfirmed.class);
        assertThat(found(gone)).isTrue();
        imports.release(made.id(), made.revision(), made.concerns(), MA);
        clerk.work(made.id());
        assertThat(found(gone)).isFalse();
    }

    @Test
    void a_file_that_breaks_off_and_one_of_no_known_form_are_not_taken() throws IOException {
        String there = aNumber();
        applied(file(line("1", there)));
        Import made = proposed(
                file(
                        "<?xml version=\"1.0\"?><CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>Mira"));
        assertThat(made.state()).isEqualTo(State.UNUSABLE);
        assertThat(made.concerns()).contains(Concern.INCOMPLETE);
        assertThat(imports.report(made.id(), MA).remarks())
                .extracting(ListImports.Remark::code)
                .contains("BROKEN_FILE");
        assertThatThrownBy(() -> imports.release(made.id(), made.revision(), EnumSet.allOf(Concern.class), MA))
                .isInstanceOf(ScreeningProblem.ImportElsewhere.class);
        assertThatThrownBy(() -> proposed(file("Dear colleague, here is the list")))
                .isInstanceOf(ScreeningProblem.FileUnknown.class);
        assertThatThrownBy(() -> proposed(file(""))).isInstanceOf(ScreeningProblem.FileMissing.class);
        assertThat(found(there)).isTrue();
    }

    @Test
    void the_same_file_is_one_import_while_it_waits_and_changes_nothing_afterwards() throws IOException {
        var files = file(line("1", aNumber()));
        Import first = proposed(files);
        assertThat(proposed(files).id()).isEqualTo(first.id());
        imports.release(first.id(), first.revision(), Set.of(), MA);
        clerk.work(first.id());
        Import again = proposed(files);
        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(without(again.figures())).isEqualTo(figures(1, 0, 0, 0, 1, 0));
    }

    @Test
    void a_rehearsal_says_what_would_change_and_keeps_nothing() throws IOException {
        String number = aNumber();
        var files = file(line("1", number));
        Import waits = proposed(files);
        var report = imports.rehearse(list, files, GAO);

        assertThat(report.figures().added()).isEqualTo(1);
        assertThat(report.lines())
                .extracting(Line::name)
                .containsExactly(surname(number) + ", " + Invented.given(surname(number)));
        assertThat(imports.of(list, GAO)).extracting(Import::id).containsExactly(waits.id());
        assertThat(imports.get(waits.id(), GAO).state()).isEqualTo(State.PROPOSED);
    }

    @Test
    void a_list_that_changed_after_the_signature_is_compared_and_signed_again() throws IOException {
        String one = aNumber();
        applied(file(line("1", one)));
        Import made = proposed(file(line("1", one), line("2", aNumber())));
        imports.release(made.id(), made.revision(), Set.of(), MA);
        var entry = entries.list(new Entries.Filter(list, Optional.empty(), Optional.empty(), 10), MA)
                .rows()
                .getFirst();
        entries.withdraw(entry.id(), "Found.", GAO);
        clerk.work(made.id());

        Import again = imports.get(made.id(), MA);
        assertThat(again.state()).isEqualTo(State.PROPOSED);
        assertThat(again.comparedAnew()).isTrue();
        assertThat(without(again.figures())).isEqualTo(figures(0, 2, 0, 0, 0, 0));
        assertThat(found(one)).isFalse();
    }

    @Test
    void a_reading_and_a_switch_that_are_interrupted_go_on_and_double_nothing() throws IOException {
        List<String> numbers =
                IntStream.range(0, 2_500).mapToObj(_ -> aNumber()).toList();
        String text = IntStream.range(0, numbers.size())
                .mapToObj(at -> line("I-" + at, numbers.get(at)))
                .collect(Collectors.joining("\n"));
        UUID[] made = new UUID[1];
        interruptedAt("screening.import_row", "NEW.listed_as = 'I-2222'", () -> {
            made[0] = imports.propose(new Delivery(list, file(text), WHY, "Journal", Optional.empty()), GAO)
                    .id();
            assertThatThrownBy(() -> clerk.work(made[0])).hasMessageContaining("power cut");
            Import then = imports.get(made[0], MA);
            assertThat(then.state()).isEqualTo(State.READING);
            assertThat(then.readSoFar()).isEqualTo(2_000);
        });
        clerk.work(made[0]);
        Import read = imports.get(made[0], MA);
        assertThat(without(read.figures())).isEqualTo(figures(0, 2_500, 0, 0, 0, 0));

        interruptedAt("screening.entry", "NEW.listed_as = 'I-2222'", () -> {
            imports.release(made[0], read.revision(), Set.of(), MA);
            assertThatThrownBy(() -> clerk.work(made[0])).hasMessageContaining("power cut");
            assertThat(imports.get(made[0], MA).state()).isEqualTo(State.SIGNED);
            assertThat(found(numbers.getFirst())).as("no part of it is in use").isFalse();
        });
        clerk.work(made[0]);
        assertThat(imports.get(made[0], MA).state()).isEqualTo(State.APPLIED);
        assertThat(found(numbers.getFirst())).isTrue();
        assertThat(found(numbers.getLast())).isTrue();
        assertThat(jdbc.queryForObject(
                        "SELECT count(*) FROM screening.entry WHERE watchlist = ? AND state = 'RELEASED'",
                        Integer.class,
                        list.value()))
                .isEqualTo(2_500);
    }

    private interface Doing {
        void now() throws IOException;
    }

    private void interruptedAt(String table, String when, Doing doing) throws IOException {
        jdbc.execute("CREATE OR REPLACE FUNCTION screening.power_cut() RETURNS trigger LANGUAGE plpgsql AS "
                + "$$ BEGIN RAISE EXCEPTION 'power cut'; END $$");
        jdbc.execute("CREATE TRIGGER a_power_cut BEFORE INSERT ON " + table + " FOR EACH ROW WHEN (" + when
                + ") EXECUTE FUNCTION screening.power_cut()");
        try {
            doing.now();
        } finally {
            jdbc.execute("DROP TRIGGER a_power_cut ON " + table);
        }
    }

    private static String object(String id, String kind, String fields) {
        return "{\"id\":\"%s\",\"kind\":\"%s\",%s}".formatted(id, kind, fields.replace('\'', '"'));
    }

    private static List<Content> things(String number) {
        return file(
                object(
                        "D",
                        "document",
                        "'number':'" + number + "','state':'UTO','sort':'passport','standing':'stolen'"),
                object("V", "vehicle", "'number':'QX " + number + "','state':'UTO'"),
                object("S", "vessel", "'name':'MORNING STAR','imo':'9074729','mmsi':'412345678'"),
                object("C", "container", "'number':'CSQU3054383'"),
                object("A", "aircraft", "'number':'UT-" + number.substring(4) + "'"),
                line("P", number));
    }

    private boolean sought(Sought.Item item) {
        node.follow();
        return objects.find(new SoughtObjects.Asked(item, Watch.GONGBEI, Direction.ENTRY)).stream()
                .anyMatch(hit -> hit.list().equals(list));
    }

    @Test
    void objects_come_in_as_persons_do_and_are_found_by_their_numbers() throws IOException {
        String number = aNumber();
        Import made = proposed(things(number));

        assertThat(made.figures().kinds())
                .isEqualTo(Map.of(
                        Kind.DOCUMENT,
                        1,
                        Kind.VEHICLE,
                        1,
                        Kind.VESSEL,
                        1,
                        Kind.CONTAINER,
                        1,
                        Kind.AIRCRAFT,
                        1,
                        Kind.PERSON,
                        1));
        assertThat(made.concerns()).isEmpty();
        assertThat(imports.report(made.id(), MA).lines())
                .extracting(Line::listedAs, line -> line.kind().orElseThrow(), Line::name)
                .contains(
                        Tuple.tuple("D", Kind.DOCUMENT, "UTO " + number),
                        Tuple.tuple("V", Kind.VEHICLE, "UTO QX" + number),
                        Tuple.tuple("S", Kind.VESSEL, "IMO 9074729, MMSI 412345678"));
        var vessel = new Sought.Vessel(Optional.of("9074729"), Optional.empty());
        assertThat(sought(vessel)).as("before another officer has signed").isFalse();

        imports.release(made.id(), made.revision(), Set.of(), MA);
        clerk.work(made.id());
        assertThat(imports.get(made.id(), MA).state()).isEqualTo(State.APPLIED);
        assertThat(sought(vessel)).isTrue();
        assertThat(sought(new Sought.Paper("UTO", Sought.PaperClass.PASSPORT, number)))
                .isTrue();
        assertThat(sought(new Sought.Vehicle("QX" + number, "UTO"))).isTrue();
        assertThat(sought(new Sought.Container("CSQU3054383"))).isTrue();
        assertThat(sought(new Sought.Aircraft("UT" + number.substring(4)))).isTrue();

        Import next = proposed(file(
                object("D", "document", "'number':'" + number + "','state':'UTO','sort':'passport','standing':'lost'"),
                object("S", "vessel", "'mmsi':'412345678','imo':'9074729'")));
        assertThat(without(next.figures())).isEqualTo(figures(6, 0, 1, 4, 1, 0));
        assertThat(imports.report(next.id(), MA).lines())
                .filteredOn(one -> one.deed() == Deed.CHANGE)
                .extracting(Line::fields)
                .containsExactly(List.of("standing"));
        imports.release(next.id(), next.revision(), next.concerns(), MA);
        clerk.work(next.id());
        assertThat(sought(vessel)).isTrue();
        assertThat(sought(new Sought.Container("CSQU3054383"))).isFalse();
    }

    @Test
    void objects_that_cannot_be_sought_are_refused_with_the_reason() throws IOException {
        Import made = proposed(file(
                object("I", "vessel", "'imo':'9074728'"),
                object("M", "vessel", "'imo':'9074728','mmsi':'412345678'"),
                object("V", "vehicle", "'number':'QX1'"),
                object("D", "document", "'number':'X1234567','state':'UTO'"),
                object("K", "container", "'number':'CSQU3054384'"),
                object("C", "vessel", "'name':'MORNING STAR','call_sign':'UTO1'"),
                object("N", "vessel", "'name':'EVENING STAR'"),
                object("Z", "zeppelin", "'number':'UT-1'")));

        assertThat(without(made.figures())).isEqualTo(figures(0, 1, 0, 0, 0, 5));
        assertThat(made.figures().remarks())
                .containsEntry("NUMBER_UNFIT", 2)
                .containsEntry("NUMBER_LEFT_OUT", 2)
                .containsEntry("STATE_MISSING", 1)
                .containsEntry("STANDING_UNKNOWN", 1)
                .containsEntry("CALL_SIGN_ALONE", 1)
                .containsEntry("NO_NUMBER", 1)
                .containsEntry("BROKEN_LINE", 1);
        assertThat(made.concerns()).containsExactly(Concern.ENTRIES_REFUSED);
    }

    @Test
    void an_id_that_names_something_of_another_kind_ends_the_one_and_adds_the_other() throws IOException {
        String number = aNumber();
        applied(file(line("X", number)));
        Import made = applied(file(object("X", "vessel", "'mmsi':'412345678'")));

        assertThat(made.state()).isEqualTo(State.APPLIED);
        assertThat(without(made.figures())).isEqualTo(figures(1, 1, 0, 1, 0, 0));
        assertThat(found(number)).isFalse();
        assertThat(sought(new Sought.Vessel(Optional.empty(), Optional.of("412345678"))))
                .isTrue();
    }

    @Test
    void two_changes_of_the_list_that_cancel_each_other_out_are_noticed_before_the_switch() throws IOException {
        String one = aNumber();
        String two = aNumber();
        applied(file(line("1", one), line("2", two)));
        Import made = proposed(file(line("1", one, ",\"places\":[\"Zenith\"]"), line("2", two)));
        assertThat(without(made.figures())).isEqualTo(figures(2, 0, 1, 0, 1, 0));
        imports.release(made.id(), made.revision(), Set.of(), MA);
        Map<String, Entries.Entry> byNumber =
                entries.list(new Entries.Filter(list, Optional.empty(), Optional.empty(), 10), MA).rows().stream()
                        .collect(Collectors.toMap(
                                entry -> ((Sought.Person) entry.current().sought())
                                        .papers()
                                        .getFirst()
                                        .number(),
                                entry -> entry));
        // The one is now as the file has it, and the other is not any more: one changes and one stays, as was signed.
        corrected(byNumber.get(one), List.of("Zenith"));
        corrected(byNumber.get(two), List.of("Harbour"));
        clerk.work(made.id());

        Import again = imports.get(made.id(), MA);
        assertThat(without(again.figures())).isEqualTo(without(made.figures()));
        assertThat(again.state()).isEqualTo(State.PROPOSED);
        assertThat(again.comparedAnew()).isTrue();
        assertThat(imports.report(made.id(), MA).lines())
                .extracting(Line::deed, Line::listedAs)
                .containsExactly(Tuple.tuple(Deed.CHANGE, "2"));
        imports.release(made.id(), again.revision(), Set.of(), MA);
        clerk.work(made.id());
        assertThat(imports.get(made.id(), MA).state()).isEqualTo(State.APPLIED);
    }

    private void corrected(Entries.Entry entry, List<String> places) {
        var was = (Sought.Person) entry.current().sought();
        var sought = new Sought.Person(was.names(), was.births(), was.sex(), was.nationalities(), places, was.papers());
        var proposed =
                entries.correct(entry.id(), new Entries.Correction(sought, WHY, "Order 2/2073"), entry.revision(), GAO);
        entries.release(entry.id(), proposed.revision(), MA);
    }

    @Test
    void what_goes_out_comes_in_again_without_a_change() throws IOException {
        String byHand = aNumber();
        released(entries, aDraft(list, Watch.aPerson(byHand)));
        released(entries, aDraft(list, Watch.anInvalidPaper(aNumber())));
        List<String> codes = jdbc.queryForList("SELECT code FROM reference.state ORDER BY code", String.class);
        String everywhere = codes.stream()
                .map(code -> line("N-" + code, aNumber()).replace("UTO", code))
                .collect(Collectors.joining("\n"));
        String things = codes.stream()
                .map(code -> object(
                        "T-" + code,
                        "document",
                        "'number':'T1234','state':'" + code + "','sort':'identity card','standing':'lost'"))
                .collect(Collectors.joining("\n"));
        String more = String.join(
                "\n",
                line("1", aNumber(), ",\"places\":[\"Zenith; | < \\\\ \\\", end\"],\"sexes\":[\"male\"]"),
                object("S", "vessel", "'imo':'9074729','mmsi':'412345678'"),
                object("V", "vehicle", "'number':'粤B12345','state':'CHN'"),
                object("C", "container", "'number':'CSQU3054383'"),
                object("A", "aircraft", "'number':'UT-ABC'"));
        Import made = applied(file(everywhere + "\n" + things + "\n" + more));
        int imported = made.figures().added();
        assertThat(imported).isEqualTo(2 * codes.size() + 5);
        for (ListWriter form : List.of(ListWriter.json(), ListWriter.csv())) {
            var out = new StringWriter();
            var exported = imports.export(list, form, out, GAO);
            assertThat(exported).isEqualTo(new ListImports.Exported(codes.size() + 2, codes.size() + 5));
            var again = imports.rehearse(list, file(out.toString()), GAO);
            assertThat(without(again.figures()))
                    .as(again.lines() + " " + again.remarks())
                    .isEqualTo(figures(imported, 0, 0, 0, imported + 2, 0));
        }
    }

    @Test
    void whoever_brought_it_takes_it_back_and_nothing_of_persons_stays() throws IOException {
        Import made = proposed(file(line("1", aNumber())));
        assertThat(rows(made.id())).isPositive();
        assertThat(imports.withdraw(made.id(), "The wrong file.", GAO).state()).isEqualTo(State.WITHDRAWN);
        assertThat(rows(made.id())).isZero();
        assertThatThrownBy(() -> imports.reject(made.id(), "Too late.", made.revision(), MA))
                .isInstanceOf(ScreeningProblem.ImportElsewhere.class);
    }

    @Test
    void every_step_is_in_the_audit() throws IOException {
        Import made = applied(file(line("1", aNumber())));
        assertThat(jdbc.queryForList(
                        "SELECT action FROM audit.entry WHERE record = ? ORDER BY chain, seq",
                        String.class,
                        "screening/import/" + made.id()))
                .containsExactly("CREATE", "CHANGE", "DECIDE", "CHANGE");
    }
}
