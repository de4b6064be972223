package org.gatehouse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every zone, tried on many from a fixed seed. */
class ZonePropertiesTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<";

    @ParameterizedTest
    @EnumSource(MrzFormat.class)
    void what_was_written_is_read_back(MrzFormat format) {
        var bearers = new Bearers(1);
        for (int i = 0; i < Examples.of(5_000); i++) {
            DocumentData written = bearers.next(format);
            String zone = String.join("\n", MrzWriter.write(written));
            DocumentReading read = MrzReader.read(zone, Bearers.PRESENTED);

            assertThat(read.sound()).as("%s%n%s%n%s", zone, written, read).isTrue();
            assertThat(read.lines()).isEqualTo(zone.lines().toList());
            assertThat(read.format()).contains(format);
            assertThat(read.number()).isEqualTo(written.number());
            assertThat(read.birth()).as(zone).isEqualTo(written.birth());
            assertThat(read.expiry()).isEqualTo(written.expiry());
            assertThat(read.sex()).isEqualTo(written.sex());
            assertThat(read.issuer()).isEqualTo(written.issuer());
            assertThat(read.nationality()).isEqualTo(written.nationality());
            assertThat(read.optionalData()).isEqualTo(written.optionalData());
            if (!read.name().possiblyTruncated()) {
                assertThat(read.name().primary()).isEqualTo(written.primaryName());
                assertThat(read.name().secondary()).isEqualTo(written.secondaryName());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(MrzFormat.class)
    void one_changed_character_is_caught_or_lies_where_no_digit_can_see_it(MrzFormat format) {
        var bearers = new Bearers(2);
        var random = new Random(3);
        for (int i = 0; i < Examples.of(20_000); i++) {
            char[] zone = String.join("", MrzWriter.write(bearers.next(format))).toCharArray();
            int at = random.nextInt(zone.length);
            char before = zone[at];
            char after = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            if (before == after || sameValue(before, after) || !Coverage.covered(format, at)) {
                continue;
            }
            zone[at] = after;
            DocumentReading read = MrzReader.read(new String(zone), Bearers.PRESENTED);

            boolean mendedBack = read.findings().stream()
                    .anyMatch(finding -> finding.code() == FindingCode.REPAIRED
                            && finding.details().getLast().indexOf(before) >= 0);
            assertThat(!read.sound() || mendedBack || unconfirmed(read))
                    .as("%s place %d: %c to %c in %s, %s", format, at, before, after, new String(zone), read)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(MrzFormat.class)
    void a_zone_alone_reads_as_the_same_zone_among_other_things(MrzFormat format) {
        var bearers = new Bearers(6);
        var random = new Random(7);
        for (int i = 0; i < Examples.of(3_000); i++) {
            char[] cells = String.join("\n", MrzWriter.write(bearers.next(format))).toCharArray();
            for (int broken = random.nextInt(3); broken > 0; broken--) {
                int at = random.nextInt(cells.length);
                cells[at] = cells[at] == '\n' ? '\n' : ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            }
            String zone = new String(cells);
            if (PlainText.zone(zone) != null) {
                assertThat(MrzReader.read(zone.replace("\n", " \r\n"), Bearers.PRESENTED))
                        .isEqualTo(MrzReader.read(zone, Bearers.PRESENTED));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(MrzFormat.class)
    void the_composite_covers_what_the_table_says_also_where_a_character_has_no_value(MrzFormat format) {
        var bearers = new Bearers(8);
        var random = new Random(9);
        MrzLayout layout = MrzLayout.of(format);
        for (int i = 0; i < Examples.of(3_000) && layout.compositeCheck() != MrzLayout.NONE; i++) {
            char[] cells = String.join("", MrzWriter.write(bearers.next(format))).toCharArray();
            for (int broken = random.nextInt(3); broken > 0; broken--) {
                int at = 2 + random.nextInt(cells.length - 2);
                cells[at] = "A7<?".charAt(random.nextInt(4));
            }
            DocumentReading read = MrzReader.read(new String(cells), Bearers.PRESENTED);
            if (read.format().isPresent() && !read.findings().stream().anyMatch(Finding::repaired)) {
                byte[] printed = String.join("", read.lines()).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
                MrzLayout found = MrzLayout.of(read.format().get());
                assertThat(read.result(Check.COMPOSITE).expected())
                        .as(new String(cells))
                        .isEqualTo(found.composite().isEmpty() ? '<' : CheckDigit.over(printed, found.composite()));
            }
        }
    }

    @Test
    void no_text_whatever_makes_the_reader_throw_or_dawdle() {
        var random = new Random(4);
        LocalDate day = Bearers.PRESENTED;
        String[] texts = new String[Examples.of(100_000)];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = garbage(random);
        }
        long start = System.nanoTime();
        int sound = 0;
        for (String text : texts) {
            sound += MrzReader.read(text, day).sound() ? 1 : 0;
        }
        long nanoseconds = (System.nanoTime() - start) / texts.length;

        assertThat(sound).isLessThanOrEqualTo(texts.length / 1_000);
        assertThat(nanoseconds).isLessThan(1_000_000);
    }

    @Test
    void a_broken_zone_still_gives_what_is_left_of_it() {
        var random = new Random(5);
        String[] zones = {
            Specimens.TD1, Specimens.TD2, Specimens.TD3, Specimens.MRV_A, Specimens.MRV_B, Specimens.CN_PERMIT
        };
        for (int i = 0; i < Examples.of(50_000); i++) {
            var zone = new StringBuilder(zones[random.nextInt(zones.length)]);
            for (int broken = random.nextInt(6); broken >= 0; broken--) {
                int at = random.nextInt(zone.length());
                switch (random.nextInt(4)) {
                    case 0 -> zone.deleteCharAt(at);
                    case 1 -> zone.insert(at, character(random));
                    case 2 -> zone.setCharAt(at, character(random));
                    default -> zone.setLength(Math.max(1, zone.length() - random.nextInt(3)));
                }
            }
            DocumentReading read = MrzReader.read(zone.toString(), Bearers.PRESENTED);

            read.findings().forEach(finding -> {
                assertThat(finding.line()).isBetween(0, 3);
                assertThat(finding.column()).isBetween(0, 60);
            });
            if (read.sound()) {
                assertThat(read.checks().values()).noneMatch(result -> result.outcome() == CheckOutcome.FAILED);
            }
        }
    }

    private static boolean unconfirmed(DocumentReading read) {
        return read.findings().stream().anyMatch(finding -> finding.code() == FindingCode.COMPOSITE_UNCONFIRMED);
    }

    private static boolean sameValue(char one, char other) {
        return CheckDigit.of(String.valueOf(one)) == CheckDigit.of(String.valueOf(other));
    }

    private static String garbage(Random random) {
        var text = new StringBuilder();
        int length = random.nextInt(20) == 0 ? random.nextInt(5_000) : random.nextInt(120);
        int kind = random.nextInt(4);
        while (text.length() < length) {
            switch (kind) {
                case 0 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
                case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                case 2 -> text.append((char) random.nextInt(256));
                default -> text.append(character(random));
            }
        }
        if (kind == 3 && length >= 90) {
            text.setLength(new int[] {30, 72, 88, 90}[random.nextInt(4)]);
        }
        return text.toString();
    }

    private static char character(Random random) {
        return random.nextInt(10) == 0
                ? "\n \t«\u202e\ud83d?".charAt(random.nextInt(7))
                : ALPHABET.charAt(random.nextInt(37));
    }
}
