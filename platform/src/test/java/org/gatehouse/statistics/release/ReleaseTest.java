package org.gatehouse.statistics.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Release;
import org.gatehouse.statistics.ReleaseCalendar;
import org.gatehouse.statistics.ReleaseState;
import org.gatehouse.statistics.Releases;
import org.gatehouse.statistics.StatisticsAlone;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.Tallies;
import org.gatehouse.statistics.Vintage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReleaseTest {

    private static final Period QUARTER = Period.parse("2022Q1");
    private static final Instant NOW = Instant.parse("2022-04-10T02:00:00Z");
    private static final Instant ANNOUNCED = Instant.parse("2022-04-27T02:00:00Z");
    private static final Bilingual REASON = new Bilingual("A port sent its records late.", "有口岸迟报记录。");
    private static final Actor FIRST = statistician("first");
    private static final Actor SECOND = statistician("second");
    private static final Actor THIRD = statistician("third");
    private static final Actor WANG =
            new Actor(new OfficerId(new UUID(0, 1)), "officer:wang", "Wang", Optional.empty(), Set.of());

    private final StatisticsAlone house = new StatisticsAlone();
    private final Releases releases = house.door(Releases.class);
    private final ReleaseCalendar calendar = house.door(ReleaseCalendar.class);

    private static Actor statistician(String name) {
        return new Actor(
                new OfficerId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
                "officer:" + name,
                name,
                Optional.empty(),
                Set.of(Permission.STATISTICS_READ, Permission.STATISTICS_RELEASE));
    }

    @BeforeEach
    void the_quarter_is_over() {
        house.clock().set(NOW);
        house.persons(LocalDate.of(2022, 1, 5), "CNSHA", "SEA", "ENTRY", "FOREIGNER", 100);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Release drafted(Vintage vintage) {
        return releases.draft(QUARTER, vintage, Optional.empty(), FIRST);
    }

    private Release signedOnce(Vintage vintage, Optional<Bilingual> reason) {
        long number = releases.draft(QUARTER, vintage, reason, FIRST).number();
        releases.check(number, "Nothing found.", FIRST);
        return releases.sign(number, FIRST);
    }

    private Release released(Vintage vintage, Optional<Bilingual> reason) {
        if (vintage != Vintage.REVISED && calendar.of(QUARTER, vintage).isEmpty()) {
            calendar.announce(QUARTER, vintage, house.clock().instant(), FIRST);
        }
        return releases.sign(signedOnce(vintage, reason).number(), SECOND);
    }

    @Test
    void it_goes_step_by_step_and_waits_for_its_instant() {
        calendar.announce(QUARTER, Vintage.FINAL, ANNOUNCED, FIRST);
        Release draft = drafted(Vintage.FINAL);
        assertThat(draft.state()).isEqualTo(ReleaseState.DRAFT);
        assertThatThrownBy(() -> releases.sign(draft.number(), FIRST)).isInstanceOf(StatisticsProblem.WrongStep.class);
        assertThatThrownBy(() -> releases.check(draft.number(), " ", FIRST))
                .isInstanceOf(StatisticsProblem.AnswerNeeded.class);
        assertThat(releases.check(draft.number(), "Nothing found.", THIRD).state())
                .isEqualTo(ReleaseState.CHECKED);
        assertThat(releases.sign(draft.number(), FIRST).state()).isEqualTo(ReleaseState.SIGNED);
        assertThatThrownBy(() -> releases.sign(draft.number(), FIRST))
                .isInstanceOf(StatisticsProblem.SecondPersonNeeded.class);
        Release waiting = releases.sign(draft.number(), SECOND);
        assertThat(waiting.state()).isEqualTo(ReleaseState.EMBARGOED);
        assertThat(waiting.embargoUntil()).contains(ANNOUNCED);

        house.clock().set(ANNOUNCED.minusMillis(1));
        assertThat(releases.publishDue()).isEmpty();
        assertThat(releases.published(QUARTER)).isEmpty();
        house.clock().set(ANNOUNCED);
        assertThat(releases.publishDue()).extracting(Release::number).containsExactly(draft.number());
        assertThat(releases.publishDue()).isEmpty();
        assertThat(releases.published(QUARTER).orElseThrow().bulletin()).isEqualTo(draft.bulletin());
        assertThat(calendar.all())
                .singleElement()
                .satisfies(one -> assertThat(one.published()).contains(ANNOUNCED));
    }

    @Test
    void programs_do_not_sign_and_nothing_is_signed_without_a_date() {
        Release once = signedOnce(Vintage.FINAL, Optional.empty());
        assertThatThrownBy(() -> releases.sign(once.number(), SECOND))
                .isInstanceOf(StatisticsProblem.NotAnnounced.class);
        var program = new Actor(
                new OfficerId(new UUID(0, 2)),
                "client:figures",
                "figures",
                Optional.empty(),
                Set.of(Permission.STATISTICS_RELEASE));
        assertThatThrownBy(() -> releases.sign(once.number(), program))
                .isInstanceOf(StatisticsProblem.PersonNeeded.class);
    }

    @Test
    void under_embargo_only_the_list_reads_and_each_time_is_a_row() {
        calendar.announce(QUARTER, Vintage.FINAL, ANNOUNCED, FIRST);
        long number = releases.sign(signedOnce(Vintage.FINAL, Optional.empty()).number(), SECOND)
                .number();
        assertThatThrownBy(() -> releases.read(number, THIRD)).isInstanceOf(StatisticsProblem.UnderEmbargo.class);
        assertThatThrownBy(() -> releases.read(number, WANG)).isInstanceOf(StatisticsProblem.NoSuchRelease.class);
        assertThatThrownBy(() -> releases.admit(number, "nobody", "The minister speaks.", FIRST))
                .isInstanceOf(StatisticsProblem.NoSuchOfficer.class);
        releases.admit(number, "stat.wang", "The minister speaks at ten.", FIRST);
        assertThat(releases.read(number, WANG).number()).isEqualTo(number);
        releases.read(number, WANG);
        releases.read(number, SECOND);
        assertThat(releases.readings(number))
                .extracting(Releases.Reading::reader)
                .containsExactly("officer:second", "officer:wang", "officer:wang");
        assertThat(releases.list(number)).extracting(Releases.Access::reader).contains("officer:wang", "officer:first");
        assertThatThrownBy(() -> house.jdbc()
                        .sql("INSERT INTO statistics.early_reading (release, reader, state, read_at)" + " VALUES ("
                                + number + ", 'officer:third', 'EMBARGOED', now())")
                        .update())
                .hasMessageContaining("not on the list");
        assertThatThrownBy(() ->
                        house.jdbc().sql("DELETE FROM statistics.early_reading").update())
                .hasMessageContaining("stay as they are");

        house.clock().set(ANNOUNCED);
        releases.publishDue();
        assertThat(releases.read(number, WANG).state()).isEqualTo(ReleaseState.PUBLISHED);
        assertThat(releases.readings(number)).hasSize(3);
    }

    @Test
    void a_correction_says_why_is_out_at_once_and_the_earlier_word_stays() {
        Release first = released(Vintage.FINAL, Optional.empty());
        house.persons(LocalDate.of(2022, 1, 5), "CNSHA", "SEA", "ENTRY", "FOREIGNER", 11);
        assertThatThrownBy(() -> drafted(Vintage.PROVISIONAL)).isInstanceOf(StatisticsProblem.WrongVintage.class);
        assertThatThrownBy(() -> drafted(Vintage.REVISED)).isInstanceOf(StatisticsProblem.ReasonNeeded.class);
        Release corrected = released(Vintage.REVISED, Optional.of(REASON));
        assertThat(corrected.state()).isEqualTo(ReleaseState.PUBLISHED);
        assertThat(corrected.reason()).contains(REASON);
        assertThat(releases.published(QUARTER).orElseThrow().number()).isEqualTo(corrected.number());
        Release before = releases.everPublic(first.number()).orElseThrow();
        assertThat(before.state()).isEqualTo(ReleaseState.REPLACED);
        assertThat(before.replacedBy()).contains(corrected.number());
        assertThat(before.bulletin()).isEqualTo(first.bulletin());
        assertThat(releases.vintages(QUARTER)).hasSize(2);

        assertThat(Revisions.of(releases.vintages(QUARTER)))
                .filteredOn(row -> row.metric().equals("crossings.persons.total"))
                .satisfiesExactly(row -> assertThat(row.value()).hasValue(100), row -> {
                    assertThat(row.value()).hasValue(111);
                    assertThat(row.change()).hasValue(11);
                    assertThat(row.changePercent())
                            .hasValueSatisfying(percent -> assertThat(percent).isEqualByComparingTo("11.0"));
                    assertThat(row.reason()).contains(REASON);
                });
    }

    @Test
    void anybody_can_count_a_published_bulletin_again_bit_for_bit_after_years_of_corrections() throws Exception {
        house.persons(LocalDate.of(2021, 1, 5), "CNGBE", "ROAD", "EXIT", "CITIZEN", 80);
        house.persons(LocalDate.of(2022, 2, 5), "CNGBE", "ROAD", "EXIT", "CITIZEN", 70);
        house.conveyances(LocalDate.of(2022, 3, 5), "CNGBE", "ROAD", "EXIT", "MOTOR_VEHICLE", 33);
        house.jdbc()
                .sql(
                        "INSERT INTO stays.fact_irregular SELECT pg_current_xact_id()::text::bigint, now(), DATE '2020-06-01', 'CNSHA',"
                                + " 'OVERSTAY', 'FOUND', NULL, 1 FROM generate_series(1, 25)")
                .update();
        Release release = released(Vintage.FINAL, Optional.empty());
        // corrections and late records, in the period and in what it is compared with
        house.persons(LocalDate.of(2022, 1, 5), "CNSHA", "SEA", "ENTRY", "FOREIGNER", 50);
        house.persons(LocalDate.of(2021, 2, 5), "CNPVG", "AIR", "EXIT", "CITIZEN", 50);
        house.persons(LocalDate.of(2019, 2, 5), "CNPVG", "AIR", "EXIT", "CITIZEN", 50);
        house.door(Tallies.class).foldNow();
        house.clock().advance(Duration.ofDays(1_000));

        var verified = releases.verify(releases.everPublic(release.number()).orElseThrow());
        assertThat(verified.differences()).isEmpty();
        assertThat(verified.recomputed()).isEqualTo(release.hash());
        assertThat(verified.same()).isTrue();
        assertThat(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(release.content().getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(release.hash());
    }

    @Test
    void a_fact_that_was_tampered_with_is_seen_and_named() {
        Release release = released(Vintage.FINAL, Optional.empty());
        house.jdbc()
                .sql("DELETE FROM inspection.fact_person_inspected WHERE ctid IN"
                        + " (SELECT ctid FROM inspection.fact_person_inspected LIMIT 1)")
                .update();
        var verified = releases.verify(release);
        assertThat(verified.same()).isFalse();
        assertThat(verified.differences()).contains("crossings.persons.total", "crossings.persons.entries", "text");
    }

    @Test
    void what_is_not_over_is_provisional_and_what_was_withdrawn_stays_unpublished() {
        house.clock().set(Instant.parse("2022-03-31T02:00:00Z"));
        assertThatThrownBy(() -> drafted(Vintage.FINAL)).isInstanceOf(StatisticsProblem.PeriodNotOver.class);
        Release provisional = drafted(Vintage.PROVISIONAL);
        assertThat(provisional.bulletin().missing().orElseThrow().daysNotOver()).isEqualTo(1);
        assertThatThrownBy(() -> releases.withdraw(provisional.number(), "", FIRST))
                .isInstanceOf(StatisticsProblem.WhyNeeded.class);
        releases.withdraw(provisional.number(), "Drafted by mistake.", FIRST);
        assertThatThrownBy(() -> releases.check(provisional.number(), "x", FIRST))
                .isInstanceOf(StatisticsProblem.WrongStep.class);
        assertThat(releases.publicPeriods()).isEmpty();
    }

    @Test
    void of_two_that_wait_the_later_is_taken_back_when_it_cannot_follow() {
        calendar.announce(QUARTER, Vintage.FINAL, ANNOUNCED, FIRST);
        long one = releases.sign(signedOnce(Vintage.FINAL, Optional.empty()).number(), SECOND)
                .number();
        long other = releases.sign(signedOnce(Vintage.FINAL, Optional.empty()).number(), SECOND)
                .number();
        house.clock().set(ANNOUNCED);
        assertThat(releases.publishDue()).extracting(Release::number).containsExactly(one);
        assertThat(releases.of(QUARTER).getFirst().number()).isEqualTo(other);
        assertThat(releases.of(QUARTER).getFirst().state()).isEqualTo(ReleaseState.WITHDRAWN);
    }

    @Test
    void of_two_corrections_the_one_drafted_first_may_come_out_last() {
        released(Vintage.FINAL, Optional.empty());
        long early = signedOnce(Vintage.REVISED, Optional.of(REASON)).number();
        long late = released(Vintage.REVISED, Optional.of(REASON)).number();
        releases.sign(early, SECOND);
        assertThat(releases.published(QUARTER).orElseThrow().number()).isEqualTo(early);
        assertThat(releases.everPublic(late).orElseThrow().replacedBy()).contains(early);
    }

    @Test
    void a_date_is_announced_ahead_once_and_moved_in_the_open() {
        assertThatThrownBy(() -> calendar.announce(QUARTER, Vintage.FINAL, NOW.minusSeconds(1), FIRST))
                .isInstanceOf(StatisticsProblem.NotAhead.class);
        assertThatThrownBy(() -> calendar.announce(QUARTER, Vintage.REVISED, ANNOUNCED, FIRST))
                .isInstanceOf(StatisticsProblem.CorrectionsComeUnannounced.class);
        var announced = calendar.announce(QUARTER, Vintage.FINAL, ANNOUNCED, FIRST);
        assertThatThrownBy(() -> calendar.announce(QUARTER, Vintage.FINAL, ANNOUNCED, FIRST))
                .isInstanceOf(StatisticsProblem.AnnouncedAlready.class);
        Instant later = ANNOUNCED.plus(Duration.ofDays(2));
        var moved = calendar.move(announced.number(), later, REASON, SECOND);
        assertThat(moved.moved().orElseThrow().from()).isEqualTo(ANNOUNCED);
        assertThatThrownBy(() -> calendar.move(announced.number(), later, REASON, SECOND))
                .isInstanceOf(StatisticsProblem.NoSuchAnnouncement.class);
        assertThat(calendar.all()).containsExactly(moved);
        releases.sign(signedOnce(Vintage.FINAL, Optional.empty()).number(), SECOND);
        assertThatThrownBy(() -> calendar.move(moved.number(), later, REASON, SECOND))
                .isInstanceOf(StatisticsProblem.DateFixed.class);
        assertThatThrownBy(() -> house.jdbc()
                        .sql("UPDATE statistics.announcement SET publish_at = now()")
                        .update())
                .hasMessageContaining("stay as they are");
    }

    @Test
    void conveyances_whose_modes_do_not_add_up_hold_the_release() {
        house.conveyances(LocalDate.of(2022, 2, 1), "CNGBE", "ROAD", "ENTRY", "MOTOR_VEHICLE", 40);
        house.conveyances(LocalDate.of(2022, 2, 1), "CNGBE", "ROAD", "ENTRY", "HOVERCRAFT", 3);
        Release draft = drafted(Vintage.FINAL);
        assertThat(draft.findings()).anySatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Release.Severity.BLOCKS);
            assertThat(finding.subject()).isEqualTo("conveyances.kind");
            assertThat(finding.words().en()).contains("add up to 40, the whole is 43; 3 is in none");
        });
        assertThatThrownBy(() -> releases.check(draft.number(), "It is fine.", FIRST))
                .isInstanceOf(StatisticsProblem.DoesNotAddUp.class);
    }

    @Test
    void persons_that_do_not_add_up_and_figures_that_stand_out_are_named_and_answered() {
        for (int month = 1; month <= 8; month++) {
            house.persons(LocalDate.of(2021, month, 3), "CNSHA", "SEA", "ENTRY", "FOREIGNER", 200 + month);
        }
        house.persons(LocalDate.of(2021, 9, 3), "CNSHA", "SEA", "ENTRY", "FOREIGNER", 900);
        house.persons(LocalDate.of(2021, 9, 4), "CNSHA", "SEA", "ENTRY", "SOMEBODY_NEW", 20);
        Release draft = releases.draft(Period.parse("2021-09"), Vintage.FINAL, Optional.empty(), FIRST);
        assertThat(draft.findings())
                .extracting(Release.Finding::code, Release.Finding::subject)
                .contains(tuple("additivity", "persons.group"), tuple("series", "crossings.persons.total"));
        assertThat(releases.check(draft.number(), "A new group; a ship of 700.", FIRST)
                        .answer())
                .contains("A new group; a ship of 700.");
        Release usual = releases.draft(Period.parse("2021-08"), Vintage.FINAL, Optional.empty(), FIRST);
        assertThat(usual.findings()).extracting(Release.Finding::code).doesNotContain("series", "additivity");
    }

    @Test
    void a_day_that_stands_out_is_named() {
        for (int day = 1; day <= 28; day++) {
            house.persons(
                    LocalDate.of(2022, 2, day), "CNSHA", "SEA", "ENTRY", "FOREIGNER", day == 16 ? 900 : 100 + day % 3);
        }
        assertThat(releases.draft(Period.parse("2022-02"), Vintage.FINAL, Optional.empty(), FIRST)
                        .findings())
                .filteredOn(finding -> finding.code().equals("day"))
                .extracting(Release.Finding::subject)
                .containsExactly("2022-02-16");
    }

    @Test
    void a_quarter_hides_what_would_give_away_a_month() {
        for (int month = 1; month <= 3; month++) {
            house.persons(LocalDate.of(2022, month, 3), "CNGBE", "ROAD", "ENTRY", "CITIZEN", 500);
            house.persons(LocalDate.of(2022, month, 3), "CNPVG", "AIR", "ENTRY", "CITIZEN", 300);
            house.persons(LocalDate.of(2022, month, 3), "CNSHA", "SEA", "ENTRY", "CITIZEN", month == 3 ? 4 : 200);
        }
        String water = "crossings.persons.water";
        var alone = releases.draft(QUARTER, Vintage.FINAL, Optional.empty(), FIRST);
        assertThat(alone.bulletin().recorded(water)).isPresent();
        releases.withdraw(alone.number(), "The months come first.", FIRST);
        for (String month : new String[] {"2022-01", "2022-02"}) {
            assertThat(releases.draft(Period.parse(month), Vintage.FINAL, Optional.empty(), FIRST)
                            .bulletin()
                            .recorded(water))
                    .isPresent();
        }
        assertThat(releases.draft(Period.parse("2022-03"), Vintage.FINAL, Optional.empty(), FIRST)
                        .bulletin()
                        .recorded(water))
                .isEmpty();
        Release quarter = releases.draft(QUARTER, Vintage.FINAL, Optional.empty(), FIRST);
        assertThat(quarter.bulletin().recorded(water)).isEmpty();
        assertThat(quarter.bulletin()
                        .recorded("crossings.persons.total")
                        .orElseThrow()
                        .value())
                .isEqualTo(2904);
        assertThat(releases.verify(quarter).same()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ReleaseState.class)
    void the_schema_has_the_same_table_of_states_for_every_pair(ReleaseState was) {
        for (ReleaseState becomes : ReleaseState.values()) {
            assertThat(house.jdbc()
                            .sql("SELECT statistics.release_moves(:was, :becomes)")
                            .param("was", was.name())
                            .param("becomes", becomes.name())
                            .query(Boolean.class)
                            .single())
                    .as(was + " to " + becomes)
                    .isEqualTo(was.after().contains(becomes));
        }
    }

    @ParameterizedTest
    @EnumSource(ReleaseState.class)
    void no_row_makes_a_move_that_the_table_does_not_have(ReleaseState was) {
        long number = rowIn(was);
        for (ReleaseState becomes : ReleaseState.values()) {
            if (!was.after().contains(becomes)) {
                assertThatThrownBy(() -> house.jdbc()
                                .sql("UPDATE statistics.release SET state = :becomes WHERE number = :number")
                                .param("becomes", becomes.name())
                                .param("number", number)
                                .update())
                        .as(was + " to " + becomes)
                        .hasMessageContaining("does not go from " + was + " to " + becomes);
            }
        }
    }

    /** A release that went the lawful way to the state. */
    private long rowIn(ReleaseState state) {
        calendar.announce(QUARTER, Vintage.FINAL, ANNOUNCED, FIRST);
        long number = drafted(Vintage.FINAL).number();
        if (state == ReleaseState.WITHDRAWN) {
            return releases.withdraw(number, "A test.", FIRST).number();
        }
        if (state.compareTo(ReleaseState.CHECKED) >= 0) {
            releases.check(number, "Nothing found.", FIRST);
        }
        if (state.compareTo(ReleaseState.SIGNED) >= 0) {
            releases.sign(number, FIRST);
        }
        if (state.compareTo(ReleaseState.EMBARGOED) >= 0) {
            releases.sign(number, SECOND);
        }
        if (state.compareTo(ReleaseState.PUBLISHED) >= 0) {
            house.clock().set(ANNOUNCED);
            releases.publishDue();
        }
        if (state == ReleaseState.REPLACED) {
            released(Vintage.REVISED, Optional.of(REASON));
        }
        return number;
    }

    @Test
    void rows_against_the_law_are_refused_by_the_schema() {
        long number = drafted(Vintage.FINAL).number();
        refused(
                "INSERT INTO statistics.release (period, vintage, bulletin, hash, drafted_by, drafted_at, state)"
                        + " SELECT period, vintage, bulletin, hash, drafted_by, drafted_at, 'PUBLISHED' FROM statistics.release",
                "begins as a draft");
        refused(
                "INSERT INTO statistics.release (period, vintage, bulletin, hash, folded_below, drafted_by, drafted_at)"
                        + " SELECT period, 'REVISED', bulletin, hash, folded_below, drafted_by, drafted_at FROM statistics.release",
                "revised_with_a_reason");
        refused(
                "INSERT INTO statistics.release (period, vintage, bulletin, hash, drafted_by, drafted_at)"
                        + " SELECT period, vintage, bulletin, hash, drafted_by, drafted_at FROM statistics.release",
                "names the state of the facts");
        refused("UPDATE statistics.release SET state = 'CHECKED'", "checked_before_signed");
        refused("UPDATE statistics.release SET state = 'CHECKED', bulletin = '{}'", "does not change");
        refused("UPDATE statistics.release SET state = 'WITHDRAWN'", "withdrawn_with_a_reason");
        releases.check(number, "Nothing found.", FIRST);
        refused("UPDATE statistics.release SET state = 'SIGNED'", "signed_once");
        refused(
                "UPDATE statistics.release SET state = 'SIGNED', first_signed_by = 'client:x', first_signed_at = now()",
                "signed_once");
        releases.sign(number, FIRST);
        refused(
                "UPDATE statistics.release SET state = 'EMBARGOED', second_signed_by = first_signed_by,"
                        + " second_signed_at = now(), embargo_until = now()",
                "signed_by_two");
        refused("UPDATE statistics.release SET state = 'EMBARGOED'", "signed_by_two");
        calendar.announce(QUARTER, Vintage.FINAL, ANNOUNCED, FIRST);
        releases.sign(number, SECOND);
        refused("UPDATE statistics.release SET state = 'PUBLISHED'", "published_after_its_embargo");
        refused(
                "UPDATE statistics.release SET state = 'PUBLISHED', published_at = embargo_until - interval '1 second'",
                "published_after_its_embargo");
        refused(
                "UPDATE statistics.release SET state = 'PUBLISHED', published_at = now(), embargo_until = 'epoch'",
                "does not change");
        refused("DELETE FROM statistics.release", "is not deleted");
    }

    private void refused(String sql, String because) {
        assertThatThrownBy(() -> house.jdbc().sql(sql).update()).as(sql).hasMessageContaining(because);
    }
}
